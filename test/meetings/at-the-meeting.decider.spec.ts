import { type MeetingEvent } from '../../src/meetings/events.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { irkutsk, liaoning, ulsan } from '../membership/facts.js';
import { given } from '../support/given.js';
import { idOf } from '../support/facts.js';
import { agenda, came, guest, presented, scheduled, tookRole } from './facts.js';

const asked = (...history: MeetingEvent[]) => given(meeting, [scheduled({}), ...history]);
const somebody = { person: idOf('Kim'), names: { en: 'Kim Jae-hyo' } };

describe('an agenda', () => {
  it('is set, and another in its place', () => asked(agenda({})).when(agenda({})).then());
  it('has each number once', () =>
    asked()
      .when(agenda({ items: [...agenda({}).data.items, { number: '2', text: { en: 'Twice' } }] }))
      .thenRejected('ItemsHaveNumbersOfTheirOwn'));
  it('keeps what a report or a role names', async () => {
    const shorter = agenda({ items: agenda({}).data.items.slice(0, 1) });
    await asked(agenda({}), presented({ by: { government: ulsan }, item: '2' }))
      .when(shorter)
      .thenRejected('ItemIsOnTheAgenda');
    await asked(agenda({}), tookRole({ by: { secretariat: true }, item: '2' }))
      .when(shorter)
      .thenRejected('ItemIsOnTheAgenda');
  });
});

describe('presiding, moderating and reporting', () => {
  it('is for a government, the secretariat, an organisation, or by somebody', () =>
    asked(agenda({}))
      .when([
        tookRole({ by: { secretariat: true, ...somebody }, item: '2' }),
        tookRole({ role: 'moderating', by: { government: ulsan }, on: '2021-08-10' }),
        presented({ by: { organisation: { en: 'Trilateral Cooperation Secretariat' } } }),
        presented({ by: somebody, item: '1' }),
      ])
      .then());
  it.each([tookRole, presented])('is for one of them', async (fact) => {
    await asked()
      .when(fact({ by: { government: ulsan, secretariat: true } }))
      .thenRejected('OneSpeaksForOneSide');
    await asked()
      .when(fact({ by: { government: ulsan, organisation: { en: 'UN' } } }))
      .thenRejected('OneSpeaksForOneSide');
  });
  it.each([tookRole, presented])('is by somebody', async (fact) => {
    await asked()
      .when(fact({ by: {} }))
      .thenRejected('SomebodyActs');
    await asked()
      .when(fact({ by: { secretariat: false } }))
      .thenRejected('SomebodyActs');
  });
  it.each([tookRole, presented])('names an item that is there', (fact) =>
    asked(agenda({}))
      .when(fact({ by: { government: ulsan }, item: '3' }))
      .thenRejected('ItemIsOnTheAgenda'),
  );
  it('says what was reported on', () =>
    asked()
      .when(presented({ text: {}, by: { government: ulsan } }))
      .thenRejected('ReportHasASubject'));
  it.each([
    tookRole({ by: { government: ulsan } }),
    presented({ by: { government: ulsan } }),
    agenda({}),
    guest({ partOf: ulsan }),
  ])('is at a meeting in the record: $type', (fact) => given(meeting).when(fact).thenRejected('MeetingIsScheduled'));
});

describe('guests (invariant 7: a guest or a sub-unit is no delegation)', () => {
  const people = [{ ...somebody, did: ['attended' as const] }];
  it('are recorded beside the delegation of the government that they are a part of', () =>
    asked(came({ government: ulsan }))
      .when([guest({ names: { en: 'Rizhao' }, partOf: ulsan }), guest({ guest: idOf('Ban'), people })])
      .then());
  it('have a name, or are people', () => asked().when(guest({})).thenRejected('GuestHasAName'));
  it('have one head', () =>
    asked()
      .when(guest({ people: [...people, ...people].map((each) => ({ ...each, leads: true })) }))
      .thenRejected('DelegationHasOneHead'));
});

describe('a delegation', () => {
  const person = (name: string, more = {}) => ({
    person: idOf(name),
    names: { en: name },
    did: ['attended' as const],
    ...more,
  });

  it('has a head, and people of rank', () =>
    asked()
      .when(came({ people: [person('A', { leads: true, rank: 'vice-head' }), person('B', { rank: 'director' })] }))
      .then());
  it('has one head', () =>
    asked()
      .when(came({ people: [person('A', { leads: true }), person('B', { leads: true })] }))
      .thenRejected('DelegationHasOneHead'));
  it('may be another government standing in', async () => {
    await asked()
      .when(came({ status: 'represented', representedBy: liaoning }))
      .then();
    await asked()
      .when(came({ status: 'represented', representedBy: ulsan }))
      .thenRejected('ProxyIsAnother');
    await asked()
      .when(came({ representedBy: irkutsk }))
      .thenRejected('ProxyIsAnother');
  });
  it.each([
    [[{ from: '2021-08-10T10:00', until: '2021-08-10T12:00' }, { from: '2021-08-10T14:00' }]],
    [[{ until: '2021-08-10' }]],
    [[{ from: '2021-08-10', until: '2021-08-10' }]],
    [[{ from: '2021-08-10', until: '2021-08-10T09:00' }]],
  ])('was there from time to time: %j', (presence) => asked().when(came({ presence })).then());
  it.each([
    ['leaves after it came', [{ from: '2021-08-10T12:00', until: '2021-08-10T11:59' }]],
    ['comes back after it left', [{ until: '2021-08-10T12:00' }, { from: '2021-08-10T11:00' }]],
    ['does not come back before it left', [{ from: '2021-08-10' }, { from: '2021-08-11' }]],
    ['comes from the beginning once', [{ until: '2021-08-10' }, { until: '2021-08-11' }]],
  ])('%s', (_, presence) => asked().when(came({ presence })).thenRejected('PresenceIsInOrder'));
  it('has times only where it was there', () =>
    asked()
      .when(came({ status: 'absent', presence: [{ from: '2021-08-10' }] }))
      .thenRejected('PresenceIsInOrder'));
  it.each(['2021-08', '2021-08-10T24:00', '2021-08-10T9:00', '2021-02-30', '../2021-08-10'])(
    'does not know the moment %s',
    async (from) => {
      await expect(
        asked()
          .when(came({ presence: [{ from }] }))
          .then(),
      ).rejects.toThrow('moment');
    },
  );
});
