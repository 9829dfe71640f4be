import { handlers, type Projection } from '../../eventstore/projection.js';
import { type MembershipEvent, namingOf } from '../../membership/events.js';
import { MemberName } from './member-name.entity.js';

/** The names by which documents are matched with governments. */
export const memberNames: Projection = {
  name: 'member-names',
  version: 1,
  tables: [MemberName],
  on: handlers<MembershipEvent>({
    GovernmentRegistered: (fact, rows) => {
      const { government, names, aliases = [], code = null } = fact.data;
      rows.put(MemberName, fact, { government, names, aliases, code });
    },
    MemberRenamed: (fact, rows) => {
      const { official, others } = namingOf(fact)!;
      rows.amend(
        MemberName,
        fact,
        () => true,
        ({ names, aliases }) => {
          // Documents go on using a name for years after it was changed.
          const before = Object.keys(official).flatMap((language) => names[language] ?? []);
          return { names: { ...names, ...official }, aliases: [...aliases, ...before, ...others] };
        },
      );
    },
  }),
};
