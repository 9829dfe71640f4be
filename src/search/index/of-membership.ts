import { handlers } from '../../eventstore/projection.js';
import { type MembershipEvent } from '../../membership/events.js';
import { adding, retext, rowOf, textOf, textsOf } from './row.js';
import { SearchText } from './search-text.entity.js';

const type = 'member' as const;
const placeOf = (government: string): string => `/members/${government}`;

/** Members by all that they are called, and who holds their office. */
export const ofMembership = handlers<MembershipEvent>({
  GovernmentRegistered: (fact, rows) => {
    const { government, names, aliases = [], code } = fact.data;
    const texts = [
      ...textsOf('name', names),
      ...aliases.flatMap((alias) => textOf('alias', 'und', alias)),
      ...textOf('alias', 'und', code),
    ];
    const member = { item: government, type, place: placeOf(government), governments: [government], texts };
    rows.put(SearchText, fact, rowOf(fact, member));
  },
  MemberRenamed: (fact, rows) => {
    const { names, kind } = fact.data;
    // Texts go on using a name for years after it was changed.
    retext(rows, fact, type, adding(textsOf(kind === 'official' ? 'name' : 'alias', names)));
  },
  OfficeHolderChanged: (fact, rows) => {
    const { government, person, name, office, from } = fact.data;
    const texts = [...textsOf('name', name), ...textsOf('office', office)];
    const told = { item: person, type: 'person' as const, place: placeOf(government), governments: [government] };
    rows.put(SearchText, fact, rowOf(fact, { ...told, on: from, texts }));
  },
  RightsRestricted: (fact, rows) => {
    const { why } = fact.data;
    if (why) retext(rows, fact, type, adding(textsOf('because', why)));
  },
});
