import { type Field } from '../../exchange/reader.js';

/** What a row of a table of meetings may say. */
export const meetingFields: Field[] = [
  {
    name: 'meeting',
    means: { en: 'the handle it is to have', ko: '회의의 식별자' },
    required: true,
    headers: ['meeting_id', 'session', '회의', '會議', '会议'],
  },
  { name: 'body', means: { en: 'the handle of the body that meets', ko: '회의체의 식별자' }, required: true },
  {
    name: 'name',
    means: { en: 'what it is called; the meeting where nothing is said', ko: '회의명' },
    byLanguage: true,
    headers: ['title', '회의명', '名稱', '名称'],
  },
  { name: 'language', means: { en: 'the language of names', ko: '명칭의 언어' } },
  { name: 'ordinal', means: { en: 'its number among those of the body', ko: '회차' }, headers: ['number', '회차'] },
  { name: 'on', means: { en: 'the day', ko: '날짜' }, headers: ['date', 'meeting_year', 'year', '날짜', '日期'] },
  { name: 'from', means: { en: 'the first day', ko: '첫날' }, headers: ['first_day', 'start'] },
  { name: 'to', means: { en: 'the last day', ko: '마지막 날' }, headers: ['last_day', 'end'] },
  { name: 'days', means: { en: 'the days on which it sat, parted by ;', ko: '회의가 열린 날들(;로 구분)' } },
  {
    name: 'written',
    means: { en: 'the day as the document has it', ko: '문서에 적힌 날짜' },
    headers: ['roc_date_text', 'date_text'],
  },
  { name: 'place', means: { en: 'where', ko: '장소' }, headers: ['장소', '地點', '地点'] },
  {
    name: 'chair',
    means: { en: 'who presided, parted by ;', ko: '주재자(;로 구분)' },
    headers: ['chair_text', 'presiding', '주재', '主席'],
  },
  {
    name: 'unrecognised',
    means: { en: 'names on its roll that nobody could place', ko: '확인하지 못한 이름' },
    headers: ['unrecognised_name', 'unrecognized_name'],
  },
  {
    name: 'source',
    means: { en: 'the address of the source', ko: '출처 주소' },
    headers: ['source_url', 'url', '출처'],
  },
];
