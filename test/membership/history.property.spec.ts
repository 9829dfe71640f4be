import fc from 'fast-check';
import { Rejected } from '../../src/eventstore/errors.js';
import { CORRECTED, effective, type Recorded } from '../../src/eventstore/facts.js';
import { holdsOn } from '../../src/language/dates.js';
import { newId } from '../../src/language/ids.js';
import { belongingOf, type MembershipEvent } from '../../src/membership/events.js';
import { membership } from '../../src/membership/membership.decider.js';
import { Roster, RosterHandler } from '../../src/membership/roster/roster.query.js';
import { rules } from '../../src/governance/rules.decider.js';
import { adopted, amended } from '../governance/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { applied, approved, changed, expelled, observing, registered, rejected, withdrawn } from './facts.js';

const on = fc.constantFrom('1996-09', '1998?', '1998-10/2004', '2017-09-26', '../2021-03-29', '2021-08-10', '2022-05~');
const category = fc.constantFrom('full' as const, 'associate' as const);
const basis = fc.constantFrom('decision' as const, 'reported' as const, 'founding' as const);
const fact: fc.Arbitrary<MembershipEvent> = fc.oneof(
  fc.record({ on }).map(observing),
  fc.record({ on, category }).map(applied),
  fc.record({ on, category, basis }).map(approved),
  fc.record({ on, category }).map(changed),
  fc.record({ on, category }).map(rejected),
  fc.record({ on }).map(withdrawn),
  fc.record({ on }).map(expelled),
);
/** A fact of one of three governments, or a correction of one of the facts before: another day, or none of it. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who: fc.nat(2), fact }) },
  { weight: 1, arbitrary: fc.record({ corrects: fc.nat(), on: fc.option(on) }) },
);

const days = ['1996-09-30', '1998-12-31', '2004-12-31', '2017-09-26', '2021-08-09', '2021-08-10', '2025-01-01'];

interface Spell {
  government: string;
  category: string;
  since: string;
  until?: string;
}

/** Who belongs on a day by the facts alone, each with whether that is sure. */
const replay = (events: Recorded[], day: string): string[] => {
  const spells: Spell[] = [];
  for (const event of effective(events)) {
    const said = belongingOf(event);
    if (!said) continue;
    const open = spells.find((spell) => spell.government === said.government && spell.until === undefined);
    if (open) open.until = said.on;
    if (said.category) spells.push({ government: said.government, category: said.category, since: said.on });
  }
  return spells
    .map(({ government, category, since, until }) => `${government} ${category} ${holdsOn(day, since, until)}`)
    .filter((line) => !line.endsWith(' no'))
    .toSorted();
};

describe('whatever is recorded and corrected, in whatever order', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}), amended({}));
  });
  afterAll(() => record.end());

  const events = () => record.store.log.read(record.association, 0, 100_000);
  const unlessRefused = async (act: Promise<unknown>) => {
    try {
      await act;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
    }
  };
  const correct = async (nth: number, day: string | null, from: number) => {
    const facts = (await events()).filter(({ position, type }) => position >= from && type !== CORRECTED);
    const said = facts.filter(({ data }) => 'on' in (data as object));
    if (said.length === 0) return;
    const { position, data } = said[nth % said.length]!;
    await unlessRefused(record.correct(position, day === null ? null : { ...(data as object), on: day }));
  };
  const roster = async (day: string, knownOn: number) => {
    const asOf = record.asOf({ trueOn: day, knownOn });
    return new RosterHandler(record.dataSource).execute(new Roster(asOf, { category: 'all' }));
  };

  it('totals equal the roster for every day, and what was known then equals a replay up to there', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.nat(), async (steps, at) => {
        const from = (await events()).length;
        const governments = [newId(), newId(), newId()];
        for (const government of governments) await record.tell(membership, government, registered({ government }));
        for (const each of steps)
          if ('fact' in each) {
            const government = governments[each.who]!;
            const data = { ...each.fact.data, government };
            await unlessRefused(record.tell(membership, government, { type: each.fact.type, data } as MembershipEvent));
          } else await correct(each.corrects, each.on, from);

        const all = await events();
        for (const knownOn of [all.length - 1, from + (at % (all.length - from))])
          for (const day of days) {
            const { count, perhaps, byCategory, items } = await roster(day, knownOn);
            const expected = replay(
              all.filter(({ position }) => position <= knownOn),
              day,
            );
            const listed = items.map(
              ({ id, category, perhaps }) => `${id} ${category} ${perhaps ? 'perhaps' : 'surely'}`,
            );
            expect(listed.toSorted()).toEqual(expected);
            expect(count).toBe(expected.filter((line) => line.endsWith(' surely')).length);
            expect(perhaps).toBe(expected.length - count);
            expect(Object.values(byCategory).reduce((sum, n) => sum + n, 0)).toBe(count);
          }
      }),
      { numRuns: 25 },
    ));
});
