import { findingIn } from '../../exchange/finding-words.js';
import { type PageLanguage } from '../../web/page-language.js';
import { ja } from './words/problem.ja.js';
import { ko } from './words/problem.ko.js';
import { mn } from './words/problem.mn.js';
import { ru } from './words/problem.ru.js';
import { zhHans } from './words/problem.zh-Hans.js';

type Code = keyof typeof ko;

/** What a person has to look at in a document, in short and by its code, for those whose language the detail is not in. */
const problems: Record<Exclude<PageLanguage, 'en'>, Record<Code, string>> = { ko, 'zh-Hans': zhHans, ja, ru, mn };

/** What the detail says of the case, and no short word can. */
const OF_THE_CASE =
  /-disagrees$|not-placed$|^index-row-|^item-without|^heading-without|^outside|^page-header|^meeting-|^mention-/;

/** A short word for a problem or for why something was refused, by its code; nothing in English, which the detail is in. */
export const problemIn = (code: string, language: PageLanguage): string | undefined =>
  (language === 'en' ? undefined : problems[language][code as Code]) ?? findingIn(code, language);

/** Whether the detail is to stand beside the short word. */
export const isOfTheCase = (code: string): boolean => OF_THE_CASE.test(code);
