import { InvalidArgumentError, Option } from 'commander';
import { isDate } from '../language/dates.js';
import { type MatrixFilter } from '../meetings/attendance/matrix.answer.js';
import { read } from './answer.js';
import { attendanceText } from './attendance.text.js';
import { matrixText } from './matrix.text.js';
import { reading, type ReadingOptions } from './verb.js';

type MatrixOptions = ReadingOptions & Omit<MatrixFilter, 'member'> & { member?: string; absent?: true };

/** `annals attendance`: who came to a meeting, or who came to which. */
export const attendance = () =>
  reading(
    'attendance',
    'Who came to a meeting, and what was counted beside what others reported; without a meeting, who came to which.',
    'attendance general-assembly-13',
    'attendance general-assembly-13 --known-on 2021-08-31T00:00:00Z',
    'attendance --body general-assembly --from 2018 --country KR',
    'attendance --first 10 --came all',
    'attendance --body general-assembly --absent',
  )
    .argument('[meeting]', 'its handle, such as general-assembly-13, or its id')
    .option('--body <handle>', 'meetings of one body')
    .option('--series <handle>', 'meetings of one series of a body')
    .option('--from <date>', 'meetings in this year or month, on this day, or later', periodOf)
    .option('--to <date>', 'meetings in this year or month, on this day, or earlier', periodOf)
    .option('--first <n>', 'no more than the first of these meetings', countOf)
    .option('--country <code>', 'governments of one country, such as KR', countryCode)
    .option('--member <code>', 'one government, by its code or id')
    .addOption(
      new Option('--came <which>', 'who came to all of them, or is not known to have come').choices(['all', 'none']),
    )
    .option('--absent', 'only who is recorded as absent or excused')
    .action(async (name: string | undefined, options: MatrixOptions, verb: { error(message: string): never }) => {
      if (name === undefined) return readMatrix(options);
      const { json, association, as, lang, trueOn, knownOn, ...filter } = options;
      const [more] = Object.keys(filter);
      if (more !== undefined) verb.error(`error: one meeting is shown whole, so --${more} has nothing to choose from`);
      return read({ json, association, as, lang, trueOn, knownOn }, attendanceText, async ({ ask, asOf, refs }) => {
        const { MeetingAttendance } = await import('../meetings/attendance/attendance.query.js');
        return ask(new MeetingAttendance(asOf, await refs.meeting(name, asOf.association)));
      });
    });

const readMatrix = ({ absent, json, association, as, lang, trueOn, knownOn, member, ...filter }: MatrixOptions) =>
  read({ json, association, as, lang, trueOn, knownOn }, matrixText(absent === true), async ({ ask, asOf, refs }) => {
    const { AttendanceMatrix } = await import('../meetings/attendance/matrix.query.js');
    const id = member === undefined ? undefined : await refs.member(member, asOf.association);
    return ask(new AttendanceMatrix(asOf, { ...filter, member: id }));
  });

const periodOf = (text: string): string => {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text) || !isDate(text))
    throw new InvalidArgumentError('A year, a month or a day is written as 2021, 2021-08 or 2021-08-10.');
  return text;
};

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('A number from 1 to 999.');
  return Number(text);
};

const countryCode = (code: string): string => {
  if (!/^[a-z]{2}$/i.test(code)) throw new InvalidArgumentError('A country has two letters (ISO 3166-1).');
  return code.toUpperCase();
};
