import { type Association } from '../access/associations.js';
import { nameIn, writtenAs } from '../language/names.js';
import { common } from '../web/common.js';
import { Html, written } from '../web/html.js';
import { LanguageLinks } from '../web/languages.js';
import { type PageLanguage } from '../web/page-language.js';
import { address } from '../web/view.js';
import { type Opening, OpeningForm } from './opening-form.js';
import { SampleForm } from './sample-form.js';
import { homeWords } from './words.js';

/** The associations whose records are kept here, or how to begin one; `opening` is what could not be begun. */
export const associationsPage = (all: Association[], language: PageLanguage, opening?: Opening): string => {
  const { say, tell } = homeWords(language);
  return written(
    <Html
      language={language}
      title={say('title')}
      alternates={[{ type: 'application/json', name: 'JSON', href: '/api/associations' }]}
    >
      <header class="head">
        <LanguageLinks language={language} to={(lang) => address('/', { lang })} />
      </header>
      <main id="content" class="problem">
        <h1>{say('title')}</h1>
        {(all.length === 0 || opening) && (
          <>
            {all.length === 0 && <p>{say('none')}</p>}
            <OpeningForm language={language} opening={opening} />
            <SampleForm language={language} lang={language} />
            <p>
              <a href={address('/public/help', { lang: language })}>{common(language).say('help')}</a>
            </p>
            <p>{tell('noneHint', { command: <code>npm run demo</code> })}</p>
          </>
        )}
        <ul class="plain">
          {all.map(({ handle, names, languages }) => {
            const name = writtenAs({ languages }, () => nameIn(names, language));
            return (
              <li key={handle}>
                <a href={address(`/${handle}`, { lang: language })} lang={name.language}>
                  {name.text || handle}
                </a>
              </li>
            );
          })}
        </ul>
      </main>
    </Html>,
  );
};
