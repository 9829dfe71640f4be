import { phrases } from '../web/phrases.js';
import { type DocumentEvent, type PressEvent } from './events.js';

/** What lists of events call what the press wrote, and the documents it came in by. */
export const pressKinds = phrases<(PressEvent | DocumentEvent)['type']>({
  en: {
    PressCoverageLogged: 'Press coverage',
    CoverageTextAdded: 'Text of an item',
    MarkedReprintOf: 'Marked as a reprint',
    MarkedNoReprintOf: 'Marked as no reprint',
    SnapshotTaken: 'Snapshot of a page',
    LinkChecked: 'Link checked',
    CoverageRightsSet: 'Rights of use',
    DocumentImported: 'Document brought in',
  },
  ko: {
    PressCoverageLogged: '언론 보도',
    CoverageTextAdded: '보도 본문 추가',
    MarkedReprintOf: '전재 표시',
    MarkedNoReprintOf: '전재 아님 표시',
    SnapshotTaken: '웹 페이지 보존',
    LinkChecked: '링크 확인',
    CoverageRightsSet: '이용 권리',
    DocumentImported: '문서 가져오기',
  },
});
