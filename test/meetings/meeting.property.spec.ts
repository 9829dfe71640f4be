import fc from 'fast-check';
import { fold, judge } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { type AnyFact } from '../../src/eventstore/facts.js';
import { attendance } from '../../src/meetings/attendance/attendance.projection.js';
import { MeetingAttendance } from '../../src/meetings/attendance/attendance.query.js';
import { Guests } from '../../src/meetings/attendance/guests.js';
import { type MeetingEvent, statuses } from '../../src/meetings/events.js';
import { ReportedFigures } from '../../src/meetings/figures/figures.query.js';
import { PressTexts } from '../../src/web/press-texts.js';
import { meeting, type Meeting } from '../../src/meetings/meeting.decider.js';
import { MeetingRecord, MeetingRecordHandler } from '../../src/meetings/meetings/meeting.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { approved, registered } from '../membership/facts.js';
import { reading } from '../support/given.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import {
  adjourned,
  agenda,
  came,
  cancelled,
  closed,
  guest,
  opened,
  postponed,
  presented,
  rescheduled,
  resumed,
  scheduled,
  tookRole,
} from './facts.js';
import { attendanceOf } from './attendance-of.js';

const governments = ['A', 'B', 'C', 'D', 'E'].map(idOf);
const government = fc.constantFrom(...governments);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-08-${String(n).padStart(2, '0')}`);
const item = fc.constantFrom(undefined, '1', '2', '3');

/** Anything that may be said of a meeting, sensible or not. */
const anything: fc.Arbitrary<MeetingEvent> = fc.oneof(
  day.map((on) => scheduled({ on })),
  day.map((on) => rescheduled({ on })),
  day.map((until) => postponed({ until })),
  fc.constant(cancelled({})),
  day.map((on) => opened({ on })),
  day.map((on) => adjourned({ on })),
  day.map((on) => resumed({ on })),
  day.map((on) => closed({ on })),
  fc.constant(agenda({})),
  fc.tuple(government, item).map(([who, at]) => tookRole({ by: { government: who }, item: at })),
  fc.tuple(government, item).map(([who, at]) => presented({ by: { government: who }, item: at })),
  government.map((partOf) => guest({ guest: idOf(`guest of ${partOf}`), names: { en: 'A city' }, partOf })),
  fc
    .tuple(government, fc.constantFrom(...statuses))
    .map(([who, status]) => came({ government: who, status, capacity: 'full' })),
);
const orders = fc.array(anything, { minLength: 1, maxLength: 40 }).map((facts) => [scheduled({}), ...facts]);

/** What the rules let through, order by order. */
const taken = async (facts: MeetingEvent[]): Promise<MeetingEvent[]> => {
  const passed: MeetingEvent[] = [];
  for (const fact of facts) {
    const isTaken = await judge(meeting as never, fold(meeting, passed), [fact], reading({})).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Rejected) return false;
        throw error;
      },
    );
    if (isTaken) passed.push(fact);
  }
  return passed;
};

const states = (facts: MeetingEvent[]): Meeting[] => facts.map((_, n) => fold(meeting, facts.slice(0, n + 1)));

describe('whatever is said of a meeting', () => {
  it('never opens one that was closed or called off', () =>
    fc.assert(
      fc.asyncProperty(orders, async (facts) => {
        const phases = states(await taken(facts)).map(({ phase }) => phase);
        const ended = phases.findIndex((phase) => phase === 'closed' || phase === 'cancelled');
        if (ended >= 0) expect(new Set(phases.slice(ended))).toEqual(new Set([phases[ended]]));
      }),
    ));

  it('is closed after it was opened, and called off only where nobody was there', () =>
    fc.assert(
      fc.asyncProperty(orders, async (facts) => {
        const passed = await taken(facts);
        const at = (type: string) => passed.findIndex((fact) => fact.type === type);
        if (at('MeetingClosed') >= 0) expect(at('MeetingOpened')).toBeLessThan(at('MeetingClosed'));
        const there = passed.filter(
          (fact) => fact.type === 'AttendanceRecorded' && /^(present|represented)$/.test(fact.data.status),
        );
        if (at('MeetingCancelled') >= 0) expect(there).toEqual([]);
      }),
    ));

  it('knows of each government once, as a plain list would (invariant 7)', () =>
    fc.assert(
      fc.asyncProperty(orders, async (facts) => {
        const passed = await taken(facts);
        const told = passed.flatMap((fact) => (fact.type === 'AttendanceRecorded' ? [fact.data] : []));
        expect(new Set(told.map((each) => each.government)).size).toBe(told.length);
        const { attended } = fold(meeting, passed);
        expect(governments.filter((each) => attended.has(each))).toEqual(
          governments.filter((each) => told.some((one) => one.government === each)),
        );
        expect(attended.there).toBe(told.filter(({ status }) => /^(present|represented)$/.test(status)).length);
      }),
    ));

  it('leaves earlier states as they were', () =>
    fc.assert(
      fc.asyncProperty(orders, async (facts) => {
        const passed = await taken(facts);
        const seen = states(passed).map(({ attended }) => governments.map((each) => attended.has(each)));
        const again = passed.map((_, n) =>
          governments.map((each) =>
            passed
              .slice(0, n + 1)
              .some(
                (fact: AnyFact) =>
                  fact.type === 'AttendanceRecorded' && (fact.data as { government: string }).government === each,
              ),
          ),
        );
        expect(seen).toEqual(again);
      }),
    ));
});

describe('the roster of a meeting, as it is read', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await makeRecord();
    for (const [n, id] of governments.entries())
      await record.tell(
        membership,
        id,
        registered({ government: id, code: `JP-0${n + 1}`, country: 'JP' }),
        approved({ government: id, on: '2000', basis: 'founding' }),
      );
  });
  afterAll(() => record.end());

  const readers = () =>
    [new ReportedFigures(record.dataSource, new PressTexts()), new Guests(record.dataSource, record.labels)] as const;
  const roster = (id: string, knownOn?: number) =>
    attendanceOf(record).execute(new MeetingAttendance(record.asOf({ knownOn }), id));
  const life = (id: string, knownOn?: number) =>
    new MeetingRecordHandler(record.dataSource, record.labels, ...readers()).execute(
      new MeetingRecord(record.asOf({ knownOn }), id),
    );

  let run = 0;
  it('counts as a plain fold, never an unknown as absent, and at each position as a replay would', () =>
    fc.assert(
      fc.asyncProperty(orders, async (facts) => {
        const id = idOf(`run ${(run += 1)}`);
        const own = (await taken(facts)).map(
          (fact) => ({ ...fact, data: { ...fact.data, meeting: id } }) as MeetingEvent,
        );
        const first = own[0] as Extract<MeetingEvent, { type: 'MeetingScheduled' }>;
        Object.assign(first.data, { handle: `run-${run}`, ordinal: 1000 + run });
        const positions: number[] = [];
        for (const fact of own) positions.push(await record.tell(meeting, id, fact));
        for (const [n, position] of positions.entries()) {
          const known = own.slice(0, n + 1);
          const told = new Map(
            known.flatMap((fact) =>
              fact.type === 'AttendanceRecorded' ? [[fact.data.government, fact.data.status]] : [],
            ),
          );
          const { counted, items, guests } = await roster(id, position);
          for (const status of statuses)
            expect(counted[status]).toBe(governments.filter((each) => (told.get(each) ?? 'unknown') === status).length);
          expect(items).toHaveLength(governments.length);
          expect(guests.length).toBe(
            new Set(known.flatMap((fact) => (fact.type === 'GuestRecorded' ? [fact.data.guest] : []))).size,
          );
          const steps = known.filter(({ type }) => /^Meeting(?!Scheduled)/.test(type));
          expect((await life(id, position)).life).toHaveLength(steps.length);
        }
        const live = await roster(id);
        expect(await roster(id, positions.at(-1))).toEqual(live);
      }),
      { numRuns: 15 },
    ));

  it('comes out the same when it is built anew', async () => {
    const live = await record.rows(attendance);
    expect(await record.rebuilt(attendance)).toEqual(live);
  });
});
