import { type Action } from '../../web/needs.js';

/** What a person or a key may be in an association. */
export const roles = ['viewer', 'recorder', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who may do what: this table is the policy, and there is no other. Roles stand in the order in which they are acted under. */
export const policy: Record<Exclude<Action, 'open'>, readonly Role[]> = {
  /** To be told which associations one belongs to. */
  list: roles,
  /** Members, meetings, decisions, press, questions: the record as it is published. */
  read: roles,
  /** Names of delegates, guests, and who wrote or translated (class K1), which others see veiled. */
  'read-names': ['recorder', 'approver'],
  /** To be shown them for an hour, with a reason. */
  'break-glass': ['auditor'],
  /** Documents and tables before they are taken in; a recorder those that they brought, unless another role of theirs sees all. */
  'see-imports': ['approver', 'auditor', 'admin', 'recorder'],
  import: ['recorder', 'approver'],
  record: ['recorder', 'approver'],
  /** Admissions and what takes from or adds to a membership, decisions, elections, rules, answers to questions. */
  approve: ['approver'],
  'ask-correction': ['recorder', 'approver', 'admin', 'auditor'],
  /** To let a correction or an erasure take effect. */
  correct: ['approver', 'admin'],
  /** What waits for a second person. */
  'see-requests': ['recorder', 'approver', 'auditor', 'admin'],
  /** To confirm or decline what waits; each kind of act says in `acts` what its second person needs besides. */
  decide: ['approver', 'admin'],
  /** The raw log, its proofs and bundles. */
  prove: ['approver', 'auditor'],
  'see-access': ['approver', 'auditor'],
  'see-people': ['auditor', 'admin'],
  administer: ['admin'],
  /** How the installation fares. */
  operate: ['admin', 'auditor'],
};

/** The role of these under which something may be done; none where it may not be. */
export const roleFor = (action: Exclude<Action, 'open'>, held: readonly Role[]): Role | undefined =>
  policy[action].find((role) => held.includes(role));

/** Whether a word is the name of a role. */
export const isRole = (text: unknown): text is Role => roles.includes(text as Role);
