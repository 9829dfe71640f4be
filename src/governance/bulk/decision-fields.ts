import { type Field } from '../../exchange/reader.js';
import { decisionFieldWords } from './decision-fields.words.js';

/** What a row of a table of decisions may say. */
export const decisionFields: Field[] = [
  {
    name: 'text',
    means: decisionFieldWords.inAll('text'),
    required: true,
    byLanguage: true,
    headers: ['decision', 'title', '결정', '결의', '決議', '决议'],
  },
  { name: 'language', means: decisionFieldWords.inAll('language') },
  { name: 'handle', means: decisionFieldWords.inAll('handle'), headers: ['id', 'number', '번호'] },
  { name: 'body', means: decisionFieldWords.inAll('body'), required: true },
  {
    name: 'meeting',
    means: decisionFieldWords.inAll('meeting'),
    headers: ['meeting_id', 'session', '회의'],
  },
  { name: 'on', means: decisionFieldWords.inAll('on'), required: true, headers: ['date', '날짜', '日期'] },
  {
    name: 'outcome',
    means: decisionFieldWords.inAll('outcome'),
    headers: ['result', '결과', '結果'],
  },
  {
    name: 'method',
    means: decisionFieldWords.inAll('method'),
    headers: ['방법'],
  },
  { name: 'admits', means: decisionFieldWords.inAll('admits') },
  { name: 'elects', means: decisionFieldWords.inAll('elects') },
  { name: 'term', means: decisionFieldWords.inAll('term') },
  { name: 'category', means: decisionFieldWords.inAll('category') },
  {
    name: 'source',
    means: decisionFieldWords.inAll('source'),
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
