import { type ComponentChildren } from 'preact';
import { common } from './common.js';
import { Html, written } from './html.js';
import { type PageLanguage } from './page-language.js';
import { address } from './view.js';

interface Sheet {
  language: PageLanguage;
  title: string;
  status: string | number;
  code: string;
  /** Where the record begins that was asked, or all of them. */
  home?: string;
}

/** What is said of a problem as a page, between its title and the way home. */
export const problemSheet = ({ language, title, status, code, home = '/' }: Sheet, said: ComponentChildren): string =>
  written(
    <Html language={language} title={title}>
      <main id="content" class="problem">
        <p class="status">{status}</p>
        <h1>{title}</h1>
        {said}
        <p>
          <a href={address(home, { lang: language })}>{common(language).say('toHome')}</a>
        </p>
        <p class="code">{code}</p>
      </main>
    </Html>,
  );
