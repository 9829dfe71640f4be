import { type Field } from '../../exchange/reader.js';
import { meetingFieldWords } from './meeting-fields.words.js';

/** What a row of a table of meetings may say. */
export const meetingFields: Field[] = [
  {
    name: 'meeting',
    means: meetingFieldWords.inAll('meeting'),
    required: true,
    headers: ['meeting_id', 'session', '회의', '會議', '会议'],
  },
  { name: 'body', means: meetingFieldWords.inAll('body'), required: true },
  {
    name: 'name',
    means: meetingFieldWords.inAll('name'),
    byLanguage: true,
    headers: ['title', '회의명', '名稱', '名称'],
  },
  { name: 'language', means: meetingFieldWords.inAll('language') },
  { name: 'ordinal', means: meetingFieldWords.inAll('ordinal'), headers: ['number', '회차'] },
  { name: 'on', means: meetingFieldWords.inAll('on'), headers: ['date', 'meeting_year', 'year', '날짜', '日期'] },
  { name: 'from', means: meetingFieldWords.inAll('from'), headers: ['first_day', 'start'] },
  { name: 'to', means: meetingFieldWords.inAll('to'), headers: ['last_day', 'end'] },
  { name: 'days', means: meetingFieldWords.inAll('days') },
  {
    name: 'written',
    means: meetingFieldWords.inAll('written'),
    headers: ['roc_date_text', 'date_text'],
  },
  { name: 'place', means: meetingFieldWords.inAll('place'), headers: ['장소', '地點', '地点'] },
  {
    name: 'chair',
    means: meetingFieldWords.inAll('chair'),
    headers: ['chair_text', 'presiding', '주재', '主席'],
  },
  {
    name: 'unrecognised',
    means: meetingFieldWords.inAll('unrecognised'),
    headers: ['unrecognised_name', 'unrecognized_name'],
  },
  {
    name: 'source',
    means: meetingFieldWords.inAll('source'),
    headers: ['source_url', 'url', '출처'],
  },
];
