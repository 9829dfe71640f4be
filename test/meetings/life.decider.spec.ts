import { type MeetingEvent } from '../../src/meetings/events.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { given } from '../support/given.js';
import { adjourned, cancelled, came, closed, opened, postponed, rescheduled, resumed, scheduled } from './facts.js';

const asked = (...history: MeetingEvent[]) => given(meeting, history);
const called = scheduled({});

describe('the life of a meeting', () => {
  it('is planned for a month, put off until another, and again for an indefinite time', () =>
    asked(called, postponed({}))
      .when(postponed({ until: undefined, because: { en: 'COVID-19' } }))
      .then());
  it('is planned anew after it was put off', () => asked(called, postponed({})).when(rescheduled({})).then());
  it('may end before it began', () => asked(called).when(cancelled({})).then());
  it.each([rescheduled({}), postponed({}), cancelled({}), opened({})])(
    'leaves what was called off as it is: $type',
    (fact) => asked(called, cancelled({})).when(fact).thenRejected('CancelledMeetingsStay'),
  );
  it.each([rescheduled({}), postponed({}), cancelled({})])('leaves what was opened as it is: $type', (fact) =>
    asked(called, opened({})).when(fact).thenRejected('OpenedMeetingsStay'),
  );
  it.each([postponed({}), cancelled({}), adjourned({}), resumed({})])('begins with being called: $type', (fact) =>
    asked().when(fact).thenRejected('MeetingIsScheduled'),
  );

  it('has nobody at a meeting that was called off', () =>
    asked(called, cancelled({})).when(came({})).thenRejected('NobodyComesToACancelledMeeting'));
  it('is not called off where somebody was there', () =>
    asked(called, came({ status: 'represented' }))
      .when(cancelled({}))
      .thenRejected('NobodyComesToACancelledMeeting'));
  it('keeps who had sent word before it was called off', () =>
    asked(called, came({ status: 'excused' }))
      .when(cancelled({}))
      .then());

  it('is broken off and goes on, more than once', () =>
    asked(called, opened({ at: '14:16' }), adjourned({ at: '18:30', until: '2021-08-11' }), resumed({}))
      .when([adjourned({ on: '2021-08-11' }), resumed({ on: '2021-08-12' }), closed({ on: '2021-08-12' })])
      .then());
  it('is broken off only while it sits', async () => {
    await asked(called).when(adjourned({})).thenRejected('OnlyASittingIsAdjourned');
    await asked(called, opened({}), adjourned({})).when(adjourned({})).thenRejected('OnlyASittingIsAdjourned');
    await asked(called, opened({}), closed({})).when(adjourned({})).thenRejected('OnlyASittingIsAdjourned');
  });
  it('goes on only where it was broken off', async () => {
    await asked(called, opened({})).when(resumed({})).thenRejected('ResumptionFollowsAdjournment');
    await asked(called, opened({}), closed({})).when(resumed({})).thenRejected('ResumptionFollowsAdjournment');
  });
  it('goes forward in time', async () => {
    await asked(called, opened({}))
      .when(adjourned({ on: '2021-08-09' }))
      .thenRejected('MomentsAreInOrder');
    await asked(called, opened({}), adjourned({}))
      .when(resumed({ on: '2021-08-09' }))
      .thenRejected('MomentsAreInOrder');
    await asked(called, opened({}), adjourned({}), resumed({}))
      .when(closed({ on: '2021-08-10' }))
      .thenRejected('ClosingFollowsOpening');
  });
  it('may end while it is broken off', () => asked(called, opened({}), adjourned({})).when(closed({})).then());
  it('ends for good', () => asked(called, opened({}), closed({})).when(opened({})).thenRejected('OpenedOnce'));
  it.each(['2460', '24:00', '9:00', '12:60'])('knows no such time as %s', async (at) => {
    await expect(asked(called).when(opened({ at })).then()).rejects.toThrow('time');
  });
});

describe('a series of meetings', () => {
  it('counts its own', () =>
    expect(meeting.reserves?.(scheduled({ series: 'sports' }))).toEqual([
      'meeting:general-assembly-13',
      'meeting-of:general-assembly/sports/13',
    ]));
});
