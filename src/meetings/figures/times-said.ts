import { type PageLanguage } from '../../web/page-language.js';
import { meetingWords } from '../words.js';

/** How often something was said and, where one text was printed several times, in how many. */
export const timesSaid = ({ times, texts }: { times: number; texts: number }, language: PageLanguage): string => {
  const { say } = meetingWords(language);
  const told = say('reportedN', { n: times });
  return texts < times ? say('inTexts', { told, n: texts }) : told;
};
