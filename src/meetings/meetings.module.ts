import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Readers } from '../exchange/readers.js';
import { Stories } from '../timeline/stories.js';
import { ChoicesFor } from '../forms/choices.js';
import { Forms } from '../forms/forms.js';
import { meetingForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { meetingRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { AdjournMeetingHandler, AdjournMeetingRoute, ResumeMeetingHandler } from './adjourn-meeting.js';
import { attendance } from './attendance/attendance.projection.js';
import { MeetingAttendanceHandler } from './attendance/attendance.query.js';
import { DelegationPanels } from './attendance/delegation.panels.js';
import { Guests } from './attendance/guests.js';
import { Expectations } from './attendance/expectation.js';
import { Rosters } from './attendance/rosters.js';
import { AttendanceTableHandler } from './attendance/matrix.csv.js';
import { AttendanceMatrixHandler } from './attendance/matrix.query.js';
import { BodyNames } from './bodies.js';
import { OwnFiguresOfMeetings } from './figures/own-figures.js';
import { figures } from './figures/figures.projection.js';
import { ReportedFigures } from './figures/figures.query.js';
import { meeting } from './meeting.decider.js';
import { AttendanceRows } from './bulk/attendance-rows.js';
import { CalendarRoute } from './calendar/calendar.route.js';
import { MeetingRows } from './bulk/meeting-rows.js';
import { PresidingRows } from './bulk/presiding-rows.js';
import { MeetingPanels } from './meetings/meeting.panels.js';
import { meetings } from './meetings/meetings.projection.js';
import { MeetingRecordHandler } from './meetings/meeting.query.js';
import { MeetingsHandler } from './meetings/meetings.query.js';
import { MeetingsPages } from './meetings.pages.js';
import { MeetingsRoute } from './meetings.route.js';
import { CloseMeetingHandler, OpenMeetingHandler, OpenMeetingRoute } from './open-meeting.js';
import { CancelMeetingHandler, PostponeMeetingHandler, PostponeMeetingRoute } from './postpone-meeting.js';
import { PresentReportHandler, PresentReportRoute } from './present-report.js';
import { QuorumHandler } from './quorum/quorum.query.js';
import { RecordAttendanceHandler, RecordAttendanceRoute } from './record-attendance.js';
import { RecordGuestsHandler, RecordGuestsRoute } from './record-guests.js';
import { RescheduleMeetingHandler, RescheduleMeetingRoute } from './reschedule-meeting.js';
import { ScheduleMeetingHandler, ScheduleMeetingRoute } from './schedule-meeting.js';
import { SetAgendaHandler, SetAgendaRoute } from './set-agenda.js';
import { TakeRoleHandler, TakeRoleRoute } from './take-role.js';
import { tellMeetings } from './tell.js';
import { meetingFacts } from './events.js';
import { meetingsKinds } from './kinds.js';
import { MeetingsPopolo } from './popolo.js';

/** Assemblies, committees and working meetings, and who came. */
@Module({
  controllers: [
    CalendarRoute,
    MeetingsRoute,
    MeetingsPages,
    ScheduleMeetingRoute,
    RescheduleMeetingRoute,
    PostponeMeetingRoute,
    OpenMeetingRoute,
    AdjournMeetingRoute,
    SetAgendaRoute,
    TakeRoleRoute,
    PresentReportRoute,
    RecordAttendanceRoute,
    RecordGuestsRoute,
  ],
  providers: [
    MeetingsPopolo,
    ScheduleMeetingHandler,
    RescheduleMeetingHandler,
    OpenMeetingHandler,
    CloseMeetingHandler,
    PostponeMeetingHandler,
    CancelMeetingHandler,
    AdjournMeetingHandler,
    ResumeMeetingHandler,
    SetAgendaHandler,
    TakeRoleHandler,
    PresentReportHandler,
    RecordAttendanceHandler,
    RecordGuestsHandler,
    ReportedFigures,
    OwnFiguresOfMeetings,
    Guests,
    Rosters,
    Expectations,
    BodyNames,
    MeetingPanels,
    DelegationPanels,
    MeetingsHandler,
    MeetingRecordHandler,
    MeetingAttendanceHandler,
    AttendanceMatrixHandler,
    AttendanceTableHandler,
    QuorumHandler,
    MeetingRows,
    AttendanceRows,
    PresidingRows,
  ],
})
export class MeetingsModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: MeetingRows,
    roll: AttendanceRows,
    presiding: PresidingRows,
    choices: ChoicesFor,
    bodies: BodyNames,
  ) {
    registry.add({ deciders: [meeting], projections: [meetings, attendance, figures] });
    stories.add(tellMeetings);
    kinds.add(meetingFacts, meetingsKinds);
    forms.add(meetingForms);
    choices.offer('body', (asOf) => bodies.offered(asOf));
    ruleWords.add(meetingRefusals);
    for (const reader of [rows, roll, presiding]) readers.add(reader);
  }
}
