import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the pages on press coverage. */
export const pressWords = phrases({
  en: {
    coverage: 'Press coverage',
    bring: 'Bring in documents',
    count: { one: '{n} item', other: '{n} items' },
    countOf: '{first} to {last} of {n}, newest first',
    none: 'No item of coverage by that day, with this filter.',
    member: 'Filed under',
    mentions: 'Mentions',
    anyMember: 'all members',
    outlet: 'Outlet',
    language: 'Language of the original',
    anyLanguage: 'all languages',
    search: 'Words of the title',
    newer: 'Newer',
    older: 'Older',
    of: 'Coverage of this meeting',
    ofDecision: 'Coverage of this decision',
    ofMeetingOnly: 'Only coverage of {meeting}.',
    all: 'All {n} items',
    latest: 'Latest coverage',
    published: 'Published',
    address: 'Address',
    noAddress: 'No address is at hand.',
    meeting: 'Meeting',
    decision: 'Decision',
    alsoAt: 'Other items have the same address; is one of them entered twice?',
    number: 'Number in its digest',
    document: 'Read in',
    row: 'document {id}, row {row}',
    keyPoints: 'Key points',
    original: 'Original',
    translation: 'Translation',
    source: 'Sources',
    inLog: 'In the log',
    titles: 'Title in other languages',
    'link-only': 'Of its text nothing may be handed on: it is read at its address.',
    excerpt: 'Of its text an excerpt may be handed on.',
    takeAway: 'This as a scrapbook:',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
