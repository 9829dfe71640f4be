import { type Finding, type Row } from '../../exchange/reader.js';
import { isBlocked, saying } from '../../exchange/saying.js';
import { foldName, isLanguageTag, languageOf } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { modes, type Status } from '../events.js';
import { isAmongOthers, statusOf } from './attendance-fields.js';
import { peopleOf, type ReadPerson, type Seen } from './people.js';

interface Said {
  status: Status;
  on?: string;
  mode?: (typeof modes)[number];
  capacity?: 'observer';
  people?: ReadPerson[];
  evidence?: Evidence;
}
/** A member's delegation, or a guest with its name and the language of that. */
export type Delegation = Said & ({ member: string } | { guest: string; language: string });

/** What the record holds of what rows name. */
export interface Surroundings {
  source: string;
  seen: Seen;
  meetings: LabelRow[];
  members: LabelRow[];
  /** The status that is recorded of a government at that meeting. */
  recorded(government: string): string | undefined;
}

/** Understands the rows of one delegation, with what is odd about each; nothing where they cannot be understood. */
export const delegationUnit = (
  rows: Row[],
  { source: from, seen, meetings, members, recorded }: Surroundings,
): { delegation?: Delegation; findings: Finding[] } => {
  const { findings, find, all, said, dayOf, only, source } = saying(rows);
  const name = rows[0]!.cells['member'];
  only('meeting', rows[0]!.cells['meeting'], meetings);
  if (name === undefined) all('member-missing', 'The row names no member');
  const group = said('group') ?? '';
  const isGuest = members.length === 0 && isAmongOthers(group);
  const member = isGuest || name === undefined ? undefined : only('member', name, members);
  for (const { n, cells } of rows)
    if (cells['written'] !== undefined && foldName(cells['written']) !== foldName(cells['member'] ?? ''))
      find(n, 'written-otherwise', `The document has ${cells['written']}`, false);
  const word = said('status');
  const status = word === undefined ? 'present' : statusOf(word);
  if (!status) all('status-unknown', `${word} says nothing of attendance that is known here`);
  const on = dayOf('on');
  const way = said('mode');
  const mode = modes.find((each) => each === way);
  if (way !== undefined && !mode) all('mode-unknown', `${way} is none of ${modes.join(', ')}`);
  const people = peopleOf(rows, { find }, seen, from);
  for (const { n, cells } of rows.slice(1))
    if (cells['person'] === undefined) find(n, 'row-doubled', `Row ${rows[0]!.n} says the same`, false);
  const before = member && recorded(member.id);
  if (before !== undefined && status !== undefined && before !== status)
    all('attendance-differs', `The record says ${before}; correct it there if this is right`);
  if (!status || name === undefined || isBlocked(findings, rows[0]!.n)) return { findings };
  const fields = {
    status,
    ...(on !== undefined && { on }),
    ...(mode && { mode }),
    ...(member && /observer/i.test(group) && { capacity: 'observer' as const }),
    ...(people.length > 0 && { people }),
    evidence: source(),
  };
  if (member) return { delegation: { ...fields, member: member.id }, findings };
  const tongue = said('language');
  return {
    delegation: { ...fields, guest: name, language: isLanguageTag(tongue) ? tongue : languageOf(name) },
    findings,
  };
};
