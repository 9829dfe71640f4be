import { type PageLanguage } from '../web/page-language.js';
import { accessWords } from './words.js';

/** What a role is called, also that of whoever recorded before anybody signed in; one that has no words stays as it is. */
export const roleIn = (role: string, language: PageLanguage): string =>
  Object.hasOwn(accessWords.all.en, role) ? accessWords(language).say(role as 'operator') : role;
