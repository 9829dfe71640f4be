import { common } from '../web/common.js';
import { type PageLanguage } from '../web/page-language.js';
import { type Catalogue, phrases } from '../web/phrases.js';
import { useView } from '../web/view.js';
import { wrongWords } from '../web/wrong.words.js';
import { type Choices } from './choices.js';
import { formWords } from './form.words.js';
import { type Place } from './schema.js';
import { type Wrong } from './wrong.js';

/** What a form is filled in with while it is shown. */
export interface Asking {
  /** The words of the room. */
  words: readonly Catalogue[];
  wrong: Wrong[];
  choices: Choices;
  /** The languages that the association writes in. */
  languages: readonly string[];
  /** What a rule that refused says, in the reader's language. */
  ruleSays: (rule: string) => string | undefined;
  /** For how many rows there is to be room at a place. */
  rows: ReadonlyMap<string, number>;
}

/** Finds what forms of a room call something, in a language: those of the room before those of all forms. */
export const findIn = (words: readonly Catalogue[], language: PageLanguage) => {
  // What a room's forms say goes before what all forms say, and that before the words of its other pages.
  const [own, ...others] = words;
  const shared = [wrongWords.all, common.all] as Catalogue[];
  const all = [...(own ? [own] : []), formWords.all as Catalogue, ...others, ...shared];
  return (key: string): string | undefined => {
    const of = all.find((each) => Object.hasOwn(each[language], key));
    return of && phrases(of)(language).say(key);
  };
};

/** The words of a form in the reader's language. */
export const useWords = ({ words, ruleSays }: Asking) => {
  const { language } = useView();
  const find = findIn(words, language);
  const { say } = formWords(language);
  return {
    say,
    word: ({ word }: Place, choice: string): string => find(`${word}-${choice}`) ?? find(choice) ?? choice,
    // What has two places of one word calls them by where they stand.
    called: ({ word, schema, at = '' }: Pick<Place, 'word'> & Partial<Place>): string =>
      find(at) ?? (schema?.type === 'boolean' ? find(`${word}Flag`) : undefined) ?? find(word) ?? word,
    hint: (word: string): string | undefined => find(`${word}Hint`),
    objection: ({ code, detail, line }: Wrong): string => {
      const said = find(`wrong-${code}`) ?? (language === 'en' ? undefined : ruleSays(code)) ?? detail;
      return line === undefined ? said : `${line}: ${said}`;
    },
  };
};
