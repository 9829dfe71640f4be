import { phrases } from '../web/phrases.js';
import { type TableEvent } from './events.js';

/** What lists of events call what becomes of tables. */
export const tableKinds = phrases<TableEvent['type']>({
  en: { TableImported: 'Table brought in' },
  ko: { TableImported: '표 가져오기' },
  'zh-Hans': { TableImported: '导入表格' },
  ja: { TableImported: '表の取り込み' },
  ru: { TableImported: 'Загрузка таблицы' },
  mn: { TableImported: 'Хүснэгт оруулсан' },
});
