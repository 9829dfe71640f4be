import { Html, written } from '../../web/html.js';
import { LanguageLinks } from '../../web/languages.js';
import { type PageLanguage } from '../../web/page-language.js';
import { address } from '../../web/view.js';
import { type Person } from '../people/people.js';
import { PersonChoice } from '../people/person-choice.js';
import { accessWords } from '../words.js';

interface Asking {
  language: PageLanguage;
  /** Where to go once signed in, in the language that was asked for. */
  to: string;
  /** The secret of a link that signs one person in. */
  link?: string;
  /** The provider that people sign in with. */
  provider?: string;
  /** Whom one may choose to be, for trying things out. */
  people: Person[];
}

/** The page on which people sign in. */
export const signInPage = ({ language, to, link, provider, people }: Asking): string => {
  const { say } = accessWords(language);
  const go = new URLSearchParams({ to });
  return written(
    <Html language={language} title={say('signIn')}>
      <header class="head">
        <LanguageLinks language={language} to={(lang) => address('/sign-in', { to, link, lang })} />
      </header>
      <main id="content" class="problem">
        <h1>{say('signIn')}</h1>
        {link !== undefined && (
          <form method="post" action="/sign-in">
            <input type="hidden" name="link" value={link} />
            <input type="hidden" name="to" value={to} />
            <p>{say('byLink')}</p>
            <button type="submit">{say('signIn')}</button>
          </form>
        )}
        {provider !== undefined && (
          <p>
            <a href={`/sign-in/provider?${go}`}>{say('byProvider', { provider: new URL(provider).host })}</a>
          </p>
        )}
        {people.length > 0 && (
          <form method="post" action="/sign-in">
            <input type="hidden" name="to" value={to} />
            <label>
              <span>{say('asWhom')}</span>
              <PersonChoice people={people} />
            </label>
            <button type="submit">{say('signIn')}</button>
            <p>{say('development')}</p>
          </form>
        )}
        {link === undefined && provider === undefined && people.length === 0 && <p>{say('noWayIn')}</p>}
      </main>
    </Html>,
  );
};

/** The page on which whoever can read the server's log becomes its first administrator. */
export const setupPage = (language: PageLanguage): string => {
  const { say } = accessWords(language);
  return written(
    <Html language={language} title={say('setUp')}>
      <main id="content" class="problem">
        <h1>{say('setUp')}</h1>
        <p>{say('setUpHint')}</p>
        <form method="post" action="/setup">
          <p>
            <label>
              <span>{say('token')}</span> <input type="password" name="token" required autocomplete="off" />
            </label>
          </p>
          <p>
            <label>
              <span>{say('yourName')}</span> <input type="text" name="name" required maxLength={200} />
            </label>
          </p>
          <button type="submit">{say('becomeAdmin')}</button>
        </form>
      </main>
    </Html>,
  );
};
