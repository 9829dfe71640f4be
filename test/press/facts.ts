import { documentFacts, pressFacts, rightsDefaultFacts } from '../../src/press/events.js';
import { liaoning } from '../membership/facts.js';
import { factOf, idOf } from '../support/facts.js';

export const item = idOf('item');
export const other = idOf('other');
export const paper = idOf('paper');

export const logged = factOf(pressFacts, 'PressCoverageLogged', {
  coverage: item,
  outlet: { en: 'Example Daily', ko: '보기일보' },
  filedUnder: liaoning,
  published: '2021-08-11',
  language: 'zh-Hans',
  title: { en: 'A province joins an association' },
});
export const added = factOf(pressFacts, 'CoverageTextAdded', { coverage: item });
export const imported = factOf(documentFacts, 'DocumentImported', {
  document: paper,
  name: 'digest.txt',
  format: 'scrapbook',
  sha256: 'a'.repeat(64),
  bytes: 'ZGlnZXN0',
});
export const linked = factOf(pressFacts, 'CoverageLinked', { coverage: item });
export const rightsSet = factOf(pressFacts, 'CoverageRightsSet', { coverage: item, rights: 'link-only' });
export const defaultSet = factOf(rightsDefaultFacts, 'RightsDefaultSet', { rights: 'excerpt', since: '2021-01-01' });
export const marked = factOf(pressFacts, 'MarkedReprintOf', { coverage: item, of: other, kind: 'reprint' });
export const ruledOut = factOf(pressFacts, 'MarkedNoReprintOf', { coverage: item, of: other });
