import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const meetingRefusals = phrases({
  en: {
    DelegationHasOneHead: 'Two people are said to head this delegation.',
    ProxyIsAnother: 'Only a government that is represented has another stand in for it.',
    PresenceIsInOrder: 'The times of presence are not in order.',
    MeetingIsScheduled: 'This meeting is not in the record.',
    CancelledMeetingsStay: 'This meeting was called off; take that back by a correction first.',
    OpenedMeetingsStay: 'A meeting that was opened cannot be planned anew.',
    MomentsAreInOrder: 'It would come before what already happened at this meeting.',
    ItemIsOnTheAgenda: 'The agenda of this meeting has no item of this number.',
    OneSpeaksForOneSide: 'A government, the secretariat or an organisation: one of them.',
    SomebodyActs: 'Somebody did this: a person, a government, the secretariat or an organisation.',
    ScheduledOnce: 'This meeting is already in the record.',
    MeetingHasAName: 'A meeting has at least one name.',
    NobodyHasComeYet: 'That day is still to come: who came is recorded when it has.',
    NobodyComesToACancelledMeeting: 'This meeting was called off, or it is recorded who was there.',
    OpenedOnce: 'This meeting was already opened.',
    OnlyASittingIsAdjourned: 'This meeting is not sitting.',
    ResumptionFollowsAdjournment: 'This meeting was not broken off.',
    ClosedOnce: 'This meeting was already closed.',
    ClosingFollowsOpening: 'It would be closed before it was opened, or before it last sat.',
    ItemsHaveNumbersOfTheirOwn: 'Two items of the agenda have the same number.',
    ReportHasASubject: 'A report says what it is about.',
    GuestHasAName: 'A guest has neither a name nor people.',
    OneAttendancePerGovernment:
      'Its attendance is recorded already, or stands here twice; correct what is recorded instead.',
    MoveChangesSomething: 'Say what changes: the day, the place, how it is held or the host.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
