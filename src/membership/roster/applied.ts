import { mayPrecede } from '../../language/dates.js';
import { type Application } from '../member/member.entity.js';
import { type RosterEntry } from './roster.entity.js';

/** The application upon which a government came to belong in a category, of those that it made; the last, where several may be meant. */
export const applicationOf = <A extends Pick<Application, 'category' | 'on' | 'closed'>>(
  { category, since }: Pick<RosterEntry, 'category' | 'since'>,
  applications: A[],
): A | undefined =>
  applications.findLast(
    (each) =>
      each.category === category &&
      mayPrecede(each.on, since) &&
      (each.closed === null || mayPrecede(since, each.closed)),
  );
