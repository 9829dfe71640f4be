import { phrases } from '../web/phrases.js';
import { type LogEvent } from './events.js';

/** What lists of events call what happens to the log. */
export const logKinds = phrases<LogEvent['type']>({
  en: { IncarnationStarted: 'Log begun anew after a loss' },
  ko: { IncarnationStarted: '유실 뒤 로그 새로 시작' },
  'zh-Hans': { IncarnationStarted: '日志丢失后重新开始' },
  ja: { IncarnationStarted: '消失後にログを新たに開始' },
  ru: { IncarnationStarted: 'Журнал начат заново после потери' },
  mn: { IncarnationStarted: 'Алдагдлын дараа бүртгэлийг шинээр эхлүүлсэн' },
});
