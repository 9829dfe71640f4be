import { type PageLanguage } from '../web/page-language.js';
import { ja } from './words/finding.ja.js';
import { ko } from './words/finding.ko.js';
import { mn } from './words/finding.mn.js';
import { ru } from './words/finding.ru.js';
import { zhHans } from './words/finding.zh-Hans.js';

type Finding = keyof typeof ko;

/** What is found of rows, in short and by its code, for those whose language the detail is not in. */
const findings: Record<Exclude<PageLanguage, 'en'>, Record<Finding, string>> = { ko, 'zh-Hans': zhHans, ja, ru, mn };

/** A short word for what was found, where the language has one beside the detail. */
export const findingIn = (code: string, language: PageLanguage): string | undefined =>
  language === 'en' ? undefined : findings[language][code as Finding];
