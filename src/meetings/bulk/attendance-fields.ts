import { type Field } from '../../exchange/reader.js';
import { foldName } from '../../language/names.js';
import { type Status, statuses } from '../events.js';
import { attendanceFieldWords } from './attendance-fields.words.js';

/** What a row of a table of attendance may say. Rows of one member at one meeting are its delegation. */
export const attendanceFields: Field[] = [
  {
    name: 'meeting',
    means: attendanceFieldWords.inAll('meeting'),
    required: true,
    headers: ['meeting_id', 'session', '회의', '會議', '会议'],
  },
  {
    name: 'member',
    means: attendanceFieldWords.inAll('member'),
    required: true,
    headers: ['government', 'party', 'councillor', '회원', '회원단체', '議員', '议员'],
  },
  {
    name: 'state',
    means: attendanceFieldWords.inAll('state'),
    headers: ['iso3', 'member_iso'],
  },
  {
    name: 'group',
    means: attendanceFieldWords.inAll('group'),
    headers: ['group_type'],
  },
  {
    name: 'status',
    means: attendanceFieldWords.inAll('status', { statuses: statuses.join(', ') }),
    headers: ['attendance', '출석', '出席'],
  },
  { name: 'on', means: attendanceFieldWords.inAll('on'), headers: ['date', 'day', '날짜', '日期'] },
  { name: 'mode', means: attendanceFieldWords.inAll('mode') },
  {
    name: 'written',
    means: attendanceFieldWords.inAll('written'),
    headers: ['as_written'],
  },
  {
    name: 'person',
    means: attendanceFieldWords.inAll('person'),
    headers: ['delegate', 'delegate_name', 'representative', '참석자'],
  },
  { name: 'honorific', means: attendanceFieldWords.inAll('honorific') },
  { name: 'title', means: attendanceFieldWords.inAll('title'), headers: ['job_title', '직함', '직책'] },
  { name: 'division', means: attendanceFieldWords.inAll('division') },
  { name: 'affiliation', means: attendanceFieldWords.inAll('affiliation'), headers: ['소속'] },
  { name: 'language', means: attendanceFieldWords.inAll('language') },
  {
    name: 'source',
    means: attendanceFieldWords.inAll('source'),
    headers: ['source_url', 'url', '출처'],
  },
];

const words: Record<Status, string[]> = {
  present: ['present', 'attended', 'yes', '출석', '참석', '出席', '到'],
  represented: ['represented', 'proxy', '대리', '대리참석', '代理', '代'],
  excused: ['excused', 'leave', 'onleave', '청가', '請假', '请假'],
  absent: ['absent', 'no', '결석', '불참', '缺席', '未到'],
  unknown: ['unknown', '?', '미상', '未詳', '不明'],
};
const byWord = new Map(
  statuses.flatMap((status) => words[status].map((word): [string, Status] => [foldName(word), status])),
);

/** What a word says of attendance. */
export const statusOf = (word: string): Status | undefined =>
  word.trim() === '?' ? 'unknown' : byWord.get(foldName(word));

/** Lists of delegations hold organisations as well, which are guests of the meeting. */
export const isAmongOthers = (group: string): boolean =>
  /non-?governmental|inter-?governmental|specialized agenc|united nations|observer|\bngo|\bigo/i.test(group);
