import { MeetingAttendanceHandler } from '../../src/meetings/attendance/attendance.query.js';
import { Expectations } from '../../src/meetings/attendance/expectation.js';
import { Guests } from '../../src/meetings/attendance/guests.js';
import { Rosters } from '../../src/meetings/attendance/rosters.js';
import { ReportedFigures } from '../../src/meetings/figures/figures.query.js';
import { PressTexts } from '../../src/web/press-texts.js';
import { type TestRecord } from '../support/record.js';

/** Answers who came to the meetings of a record. */
export const attendanceOf = ({ dataSource, labels }: TestRecord): MeetingAttendanceHandler => {
  const expectations = new Expectations(dataSource);
  const rosters = new Rosters(dataSource, labels, expectations);
  const figures = new ReportedFigures(dataSource, new PressTexts());
  const guests = new Guests(dataSource, labels);
  return new MeetingAttendanceHandler(dataSource, labels, figures, guests, rosters, expectations);
};
