import { committee } from '../../src/committees/committee.decider.js';
import { type CommitteeEvent } from '../../src/committees/events.js';
import { admission, decided } from '../governance/facts.js';
import { approved, liaoning, observing, registered, withdrawn } from '../membership/facts.js';
import { type Beside, given } from '../support/given.js';
import { idOf } from '../support/facts.js';
import {
  appointed,
  convened,
  culture,
  digital,
  dissolved,
  education,
  established,
  henan,
  merged,
  released,
  renamed,
  reported,
} from './facts.js';

const member: Beside = { [`membership-${liaoning}`]: [registered({}), approved({})] };
const other = (...facts: CommitteeEvent[]): Beside => ({
  [`committee-${education}`]: [established({ committee: education, handle: 'education', on: '2008' }), ...facts],
});
const set = established({});
const led = [set, appointed({})];
const after = (history: CommitteeEvent[], beside: Beside = {}) => given(committee, history, { ...member, ...beside });
const rejecting: Beside = { [`decision-${admission}`]: [decided({ outcome: 'rejected' })] };
const adopting: Beside = { [`decision-${admission}`]: [decided({})] };

describe('setting up a committee', () => {
  it('is recorded whoever did it: the rules are not judged here', () =>
    after([])
      .when(established({ body: 'nobody' }))
      .then());
  it('happens once', () => after([set]).when(established({})).thenRejected('EstablishedOnce'));
  it('gives it a name', () =>
    after([])
      .when(established({ names: {} }))
      .thenRejected('CommitteeHasAName'));
  it('may follow from a decision that was adopted', () =>
    after([], adopting)
      .when(established({ decision: admission }))
      .then());
  it('follows from no other', () =>
    after([], rejecting)
      .when(established({ decision: admission }))
      .thenRejected('DecisionWasAdopted'));
  it('keeps its handle for it alone', () =>
    expect([committee.reserves?.(set), committee.reserves?.(dissolved({}))]).toEqual([
      ['committee:digital-economy'],
      [],
    ]));
});

describe('the first meeting', () => {
  it('is another day than that of the setting up', () => after([set]).when(convened({})).then());
  it('comes once', () =>
    after([set, convened({})])
      .when(convened({}))
      .thenRejected('ConvenedOnce'));
  it('does not come before the committee', () =>
    after([set])
      .when(convened({ on: '2023-09' }))
      .thenRejected('MeetsWhileItStands'));
  it('does not come after its end', () =>
    after([set, dissolved({})])
      .when(convened({ on: '2025-07' }))
      .thenRejected('MeetsWhileItStands'));
  it('needs a committee', () => after([]).when(convened({})).thenRejected('CommitteeIsEstablished'));
});

describe('another name', () => {
  it('may be given while it stands', () => after([set]).when(renamed({})).then());
  it('is a name', () =>
    after([set])
      .when(renamed({ names: {} }))
      .thenRejected('CommitteeHasAName'));
  it('is not given before or after', () =>
    after([set, dissolved({})])
      .when(renamed({ on: '2025-07' }))
      .thenRejected('RenamedWhileItStands'));
});

describe('reporting that it was set up', () => {
  it('may come afterwards', () => after([set]).when(reported({})).then());
  it('comes once', () =>
    after([set, reported({})])
      .when(reported({}))
      .thenRejected('ReportedOnce'));
  it('does not come before', () =>
    after([set])
      .when(reported({ on: '2022' }))
      .thenRejected('ReportFollowsEstablishment'));
});

describe('a coordinator', () => {
  it('is a member', () => after([set]).when(appointed({})).then());
  it('may be an observer', () =>
    after([set], { [`membership-${liaoning}`]: [registered({}), observing({})] })
      .when(appointed({}))
      .then());
  it('belongs to the association on that day', () =>
    after([set])
      .when(appointed({ government: henan }))
      .thenRejected('CoordinatorIsAMember'));
  it('has not left it by then', () =>
    after([set], { [`membership-${liaoning}`]: [registered({}), approved({}), withdrawn({ on: '2022' })] })
      .when(appointed({}))
      .thenRejected('CoordinatorIsAMember'));
  it('may be one of several', () =>
    after(led, { [`membership-${henan}`]: [registered({ government: henan }), approved({ government: henan })] })
      .when(appointed({ government: henan }))
      .then());
  it('is not appointed twice at once', () =>
    after(led)
      .when(appointed({ from: '2024' }))
      .thenRejected('OneSeatAtATime'));
  it('may come back', () =>
    after([...led, released({ on: '2024' })])
      .when(appointed({ from: '2025' }))
      .then());
  it('may be entered late, before one that is known', () =>
    after([set, appointed({ from: '2025' })])
      .when(appointed({ from: '2023-11', until: '2024' }))
      .then());
  it('does not leave before coming', () =>
    after([set])
      .when(appointed({ from: '2024', until: '2023' }))
      .thenRejected('TermEndsAfterItStarts'));
  it('serves no committee that has ended', () =>
    after([set, dissolved({})])
      .when(appointed({ from: '2025-07' }))
      .thenRejected('CoordinatorsServeWhileItStands'));
  it('serves no committee that went into another', () =>
    after([set, merged({})])
      .when(appointed({ from: '2025-07' }))
      .thenRejected('CoordinatorsServeWhileItStands'));
  it('serves none that is yet to be set up', () =>
    after([set])
      .when(appointed({ from: '2022' }))
      .thenRejected('CoordinatorsServeWhileItStands'));
  it('may have served one that has ended since', () =>
    after([set, dissolved({})])
      .when(appointed({}))
      .then());
  it('is released', () => after(led).when(released({})).then());
  it('is released before the end that was named', () =>
    after([set, appointed({ until: '2027' })])
      .when(released({}))
      .then());
  it('is released only if it is one', () => after([set]).when(released({})).thenRejected('OnlyACoordinatorIsReleased'));
  it('is not released later than it came back', () =>
    after([set, appointed({ from: '2023-11', until: '2024/2025' }), appointed({ from: '2024-06' })])
      .when(released({ on: '2024-12' }))
      .thenRejected('OneSeatAtATime'));
  it('is not released twice', () =>
    after([...led, released({})])
      .when(released({}))
      .thenRejected('OnlyACoordinatorIsReleased'));
  it('is appointed by no decision that was rejected', () =>
    after([set], rejecting)
      .when(appointed({ decision: admission }))
      .thenRejected('DecisionWasAdopted'));
});

describe('the end of a committee', () => {
  it('is its dissolution', () => after(led).when(dissolved({})).then());
  it('is that it goes into another', () => after(led, other()).when(merged({})).then());
  it('comes once', () =>
    after([set, merged({})])
      .when(dissolved({}))
      .thenRejected('CommitteeEndsOnce'));
  it('comes after its beginning', () =>
    after([set])
      .when(dissolved({ on: '2022' }))
      .thenRejected('CommitteeEndsAfterItStarts'));
  it('comes after its first meeting', () =>
    after([set, convened({})])
      .when(dissolved({ on: '2024-04' }))
      .thenRejected('CommitteeEndsAfterItStarts'));
  it('leaves no coordinator behind it', () =>
    after([set, appointed({ from: '2025-07' })])
      .when(dissolved({}))
      .thenRejected('CoordinatorsServeWhileItStands'));
  it('is not in itself', () =>
    after([set])
      .when(merged({ into: digital }))
      .thenRejected('MergesIntoAnother'));
  it('is not in one that nobody set up', () =>
    after([set])
      .when(merged({ into: idOf('nothing') }))
      .thenRejected('MergesIntoAStandingCommittee'));
  it('is not in one that has ended itself', () =>
    after([set], other(merged({ committee: education, into: culture, on: '2020' })))
      .when(merged({}))
      .thenRejected('MergesIntoAStandingCommittee'));
  it('needs a committee', () => after([]).when(dissolved({})).thenRejected('CommitteeIsEstablished'));
});
