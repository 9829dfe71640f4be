import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say, and what is said of a document or a link that cannot be read, by its code. */
export const pressRefusals = phrases({
  en: {
    LoggedOnce: 'This item is already in the record.',
    CoverageHasATitle: 'An item has a title.',
    OriginalStaysWhole: 'The record has more of this original than its beginning; correct that instead.',
    LinksSomething: 'Say which member, meeting or decision it tells of.',
    MentionedOnce: 'It is filed under this member, or mentions it, already.',
    LinkedToOne: 'It is linked to another one already; correct that.',
    ReprintOfOne: 'It is marked as the reprint of an item already; correct that.',
    MarkedOneWay: 'Something else is said of these two already; correct that first.',
    ReprintsEndInAnOriginal: 'The other item is a reprint of this one already.',
    CoverageIsLogged: 'This item is not in the record.',
    ReprintOfAnother: 'An item is no reprint of itself.',
    ImportedOnce: 'This document is already in the record.',
    ItemHasAnAddress: 'No address of this item is in the record.',
    'document-empty': 'The document holds no text.',
    'document-binary': 'The file is no text, and none of the kinds of files that are read.',
    'document-encoding': 'The encoding of the text cannot be told for sure. Save it as UTF-8 and bring it in again.',
    'document-archive-unsafe':
      'The archive that the file is has parts of one name twice, or names that lead elsewhere.',
    'document-damaged': 'The file is broken, or is not what it seems. Open it, save it anew and bring that in.',
    'document-doctype': 'The XML in the file declares a document type; such files are not read.',
    'document-encrypted': 'The file opens only with a password. Save it without one.',
    'document-legacy':
      'The file is in an old format (DOC, or Hangul before version 5). Save it as DOCX, HWPX or HWP 5.',
    'document-too-deep': 'The file is nested deeper than any document.',
    'document-too-heavy': 'Reading the file takes more time or memory than it may.',
    'document-too-long': 'The document is too long: more than two million letters, or 2,000 pages.',
    'document-type-unsupported': 'Files of this kind are not read: TXT, DOCX, HWPX, HWP, PDF and HTML are.',
    'document-not-understood': 'The text is in none of the layouts that are read.',
    'link-dead': 'There is no page at the address any more.',
    'link-forbidden': 'The address is, or leads to, one that is never called.',
    'link-unanswered': 'The address was called, and no answer came that could be kept.',
    'link-unreadable': 'What stands at the address holds no text that can be read.',
    'outbound-off': 'This installation calls no address outside.',
    'scrapbook-too-long': 'More items are chosen than one file holds. Choose fewer.',
    'too-many-readings': 'Many documents are being read at this moment.',
    'too-many-scrapbooks': 'Many scrapbooks are being written at this moment.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
