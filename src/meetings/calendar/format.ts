import { type Format } from '../../web/answer.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type Parameters } from '../../web/view.js';
import { calendarWords } from './calendar.words.js';

/** A page's meetings as a calendar, in the page's language. */
export const calendar = (path: string, language: PageLanguage, parameters: Parameters = {}): Format => ({
  type: 'text/calendar',
  name: calendarWords(language).say('calendar'),
  path,
  parameters: { lang: language, ...parameters },
});
