import { read } from './answer.js';
import { attendanceText } from './attendance.text.js';
import { reading, type ReadingOptions } from './verb.js';

/** `annals attendance`: who came to a meeting. */
export const attendance = () =>
  reading(
    'attendance',
    'Who came to a meeting, and what was counted beside what others reported.',
    'attendance general-assembly-13',
    'attendance general-assembly-13 --known-on 2021-08-31T00:00:00Z',
  )
    .argument('<meeting>', 'its handle, such as general-assembly-13, or its id')
    .action((name: string, options: ReadingOptions) =>
      read(options, attendanceText, async ({ ask, asOf, refs }) => {
        const { MeetingAttendance } = await import('../meetings/attendance/attendance.query.js');
        return ask(new MeetingAttendance(asOf, await refs.meeting(name, asOf.association)));
      }),
    );
