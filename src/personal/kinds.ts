import { phrases } from '../web/phrases.js';
import { type PersonalEvent } from './events.js';

/** What lists of events call the end of what was held about somebody. */
export const personalKinds = phrases<PersonalEvent['type']>({
  en: { PersonalDataErased: 'Personal data erased' },
  ko: { PersonalDataErased: '개인정보 삭제' },
  'zh-Hans': { PersonalDataErased: '删除个人资料' },
  ja: { PersonalDataErased: '個人データの消去' },
  ru: { PersonalDataErased: 'Персональные данные стёрты' },
  mn: { PersonalDataErased: 'Хувийн мэдээлэл устгасан' },
});
