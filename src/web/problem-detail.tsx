import { type NotFound } from '../eventstore/errors.js';
import { saysAll } from './code-words.js';
import { missingWords } from './missing.words.js';
import { type PageLanguage } from './page-language.js';
import { type Problem } from './problem.js';
import { MOST_SHOWN } from './refused-parameters.js';
import { type RuleWords } from './rule-words.js';

/** What is known of a problem that its detail is told by. */
export interface Detailed {
  rules?: RuleWords;
  /** What is not there, where that is the problem. */
  missing?: NotFound;
}

/** Details are written in English, for whoever asked, by page or by program; the rule or the code is told in the reader's language. */
export const Detail = ({
  problem: { rule, code, detail },
  rules,
  missing,
  language,
}: Detailed & { problem: Problem; language: PageLanguage }) => {
  if (missing) return <p>{missingWords(language).say(missing.what, { key: missing.key.slice(0, MOST_SHOWN) })}</p>;
  // That nothing stands at an address its title says.
  if (code === 'not-found') return null;
  const isWhole = saysAll.has(code);
  const told = language === 'en' && !isWhole ? undefined : rules?.say(rule ?? code, language);
  return (
    <>
      {told !== undefined && <p>{told}</p>}
      {/* A rule says the same of each case, a code mostly leaves out what it is about. */}
      {(told === undefined || (rule === undefined && !isWhole)) && <p lang="en">{detail}</p>}
    </>
  );
};
