import { SetMetadata } from '@nestjs/common';

/** What somebody may be allowed to do; `open` is for whoever comes. Who may do which says `src/access/policy/policy.ts`. */
export const actions = [
  'open',
  'list',
  'read',
  'read-names',
  'break-glass',
  'see-imports',
  'import',
  'record',
  'approve',
  'ask-correction',
  'correct',
  'see-requests',
  'decide',
  'prove',
  'see-access',
  'see-people',
  'administer',
  'operate',
] as const;
export type Action = (typeof actions)[number];

export const NEEDS = 'needs';

/**
 * What a route, or all routes of a controller, ask of whoever calls them. Without it, inside an association, reading asks for `read`
 * and a command for `record`; a route elsewhere that does not say it keeps the server from starting.
 */
export const Needs = (action: Action): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, action);
