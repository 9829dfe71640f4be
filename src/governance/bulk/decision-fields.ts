import { type Field } from '../../exchange/reader.js';

/** What a row of a table of decisions may say. */
export const decisionFields: Field[] = [
  {
    name: 'text',
    means: { en: 'what was decided', ko: '결정 내용' },
    required: true,
    byLanguage: true,
    headers: ['decision', 'title', '결정', '결의', '決議', '决议'],
  },
  { name: 'language', means: { en: 'the language of the text', ko: '내용의 언어' } },
  { name: 'handle', means: { en: 'the handle it is to have', ko: '식별자' }, headers: ['id', 'number', '번호'] },
  { name: 'body', means: { en: 'the handle of the body', ko: '회의체의 식별자' }, required: true },
  {
    name: 'meeting',
    means: { en: 'the meeting, by handle or name', ko: '회의' },
    headers: ['meeting_id', 'session', '회의'],
  },
  { name: 'on', means: { en: 'the day', ko: '날짜' }, required: true, headers: ['date', '날짜', '日期'] },
  {
    name: 'outcome',
    means: { en: 'adopted, rejected, deferred or withdrawn; adopted where nothing is said', ko: '결과(없으면 가결)' },
    headers: ['result', '결과', '結果'],
  },
  {
    name: 'method',
    means: { en: 'show-of-hands, ballot, consensus, unanimous or written', ko: '의결 방법' },
    headers: ['방법'],
  },
  { name: 'admits', means: { en: 'the members it admits, parted by ;', ko: '가입을 승인한 회원(;로 구분)' } },
  { name: 'category', means: { en: 'the category it admits to; full where nothing is said', ko: '회원 구분' } },
  {
    name: 'source',
    means: { en: 'the address of the source', ko: '출처 주소' },
    headers: ['source_url', 'url', '출처'],
  },
];

/** What documents call outcomes. */
export const outcomeWords: Record<string, 'adopted' | 'rejected' | 'deferred' | 'withdrawn'> = {
  adopted: 'adopted',
  approved: 'adopted',
  passed: 'adopted',
  가결: 'adopted',
  채택: 'adopted',
  通過: 'adopted',
  通过: 'adopted',
  rejected: 'rejected',
  부결: 'rejected',
  否決: 'rejected',
  否决: 'rejected',
  deferred: 'deferred',
  postponed: 'deferred',
  보류: 'deferred',
  擱置: 'deferred',
  withdrawn: 'withdrawn',
  철회: 'withdrawn',
  撤回: 'withdrawn',
};
export const methods = ['show-of-hands', 'ballot', 'consensus', 'unanimous', 'written'] as const;
