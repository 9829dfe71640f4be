import { type ComponentChildren } from 'preact';
import { common } from './common.js';
import { Frame } from './frame.js';
import { Html, written } from './html.js';
import { LanguageLinks } from './languages.js';
import { type PageLanguage } from './page-language.js';
import { address, inView, type View } from './view.js';

interface Sheet {
  language: PageLanguage;
  title: string;
  status: string | number;
  code: string;
  /** Where the record begins that was asked, or all of them. */
  home?: string;
  /** By what view it stands in the frame of a record; by itself without one. */
  view?: View;
  /** The same in another language, where that can be asked for and no frame leads to it. */
  inOther?: (language: PageLanguage) => string;
}

/** What is said of a problem as a page, between its title and the way home. */
export const problemSheet = (
  { language, title, status, code, home = '/', view, inOther }: Sheet,
  said: ComponentChildren,
): string => {
  const content = (
    <>
      <p class="status">{status}</p>
      <h1>{title}</h1>
      {said}
      <p>
        <a href={address(home, { lang: language })}>{common(language).say('toHome')}</a>
      </p>
      <p class="code">{code}</p>
    </>
  );
  if (view)
    return inView(view, () =>
      written(
        <Frame title={title} alternates={[]}>
          <div class="problem">{content}</div>
        </Frame>,
      ),
    );
  return written(
    <Html language={language} title={title}>
      {inOther && (
        <header class="head">
          <LanguageLinks language={language} to={inOther} />
        </header>
      )}
      <main id="content" class="problem">
        {content}
      </main>
    </Html>,
  );
};
