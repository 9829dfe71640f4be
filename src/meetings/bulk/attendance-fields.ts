import { type Field } from '../../exchange/reader.js';
import { foldName } from '../../language/names.js';
import { type Status, statuses } from '../events.js';

/** What a row of a table of attendance may say. Rows of one member at one meeting are its delegation. */
export const attendanceFields: Field[] = [
  {
    name: 'meeting',
    means: { en: 'the meeting, by handle or name', ko: '회의(식별자 또는 이름)' },
    required: true,
    headers: ['meeting_id', 'session', '회의', '會議', '会议'],
  },
  {
    name: 'member',
    means: { en: 'the member, by name, code or id', ko: '회원(명칭, 부호 또는 id)' },
    required: true,
    headers: ['government', 'party', 'councillor', '회원', '회원단체', '議員', '议员'],
  },
  {
    name: 'state',
    means: { en: 'the state that it is itself', ko: '그 자체인 국가' },
    headers: ['iso3', 'member_iso'],
  },
  {
    name: 'group',
    means: { en: 'what it is listed among, such as parties or observers', ko: '명단의 구분' },
    headers: ['group_type'],
  },
  {
    name: 'status',
    means: { en: `${statuses.join(', ')}; present where nothing is said`, ko: '출석 여부(없으면 출석)' },
    headers: ['attendance', '출석', '出席'],
  },
  { name: 'on', means: { en: 'the day or days', ko: '날짜' }, headers: ['date', 'day', '날짜', '日期'] },
  { name: 'mode', means: { en: 'in-person, online or hybrid', ko: '참석 방식' } },
  {
    name: 'written',
    means: { en: 'the name as the document has it', ko: '문서에 적힌 이름' },
    headers: ['as_written'],
  },
  {
    name: 'person',
    means: { en: 'a person of the delegation', ko: '대표단의 사람' },
    headers: ['delegate', 'delegate_name', 'representative', '참석자'],
  },
  { name: 'honorific', means: { en: 'how the person is addressed, which tells the language', ko: '경칭' } },
  { name: 'title', means: { en: 'the office of the person', ko: '직함' }, headers: ['job_title', '직함', '직책'] },
  { name: 'division', means: { en: 'where the person works', ko: '부서' } },
  { name: 'affiliation', means: { en: 'what the person belongs to', ko: '소속' }, headers: ['소속'] },
  { name: 'language', means: { en: 'the language of names and titles', ko: '이름과 직함의 언어' } },
  {
    name: 'source',
    means: { en: 'the address of the source', ko: '출처 주소' },
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
