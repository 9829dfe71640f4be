import { type Decider } from '../../src/eventstore/decider.js';
import { type FactOf } from '../../src/eventstore/facts.js';
import { id } from '../../src/language/nouns.js';
import { list, object, sealed } from '../../src/language/shape.js';

/** A little domain of persons, each a subject of its own. */
export const guestbookFacts = {
  Signed: object({ guests: list(object({ person: id, name: sealed(100) })), note: sealed(100) }),
};

export const guestbook: Decider<FactOf<typeof guestbookFacts>['data'][], typeof guestbookFacts> = {
  category: 'guestbook',
  facts: guestbookFacts,
  initial: [],
  evolve: { Signed: (signed, data) => [...signed, data] },
};
