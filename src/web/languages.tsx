import { common } from './common.js';
import { type PageLanguage, pageLanguages } from './page-language.js';
import { here, useView } from './view.js';

/** How each language calls itself. */
const selves: Record<PageLanguage, string> = {
  ko: '한국어',
  en: 'English',
  'zh-Hans': '简体中文',
  ja: '日本語',
  ru: 'Русский',
  mn: 'Монгол',
};

/** The same page in each language. */
export const Languages = () => {
  const view = useView();
  return (
    <nav class="languages" aria-label={common(view.language).say('language')}>
      {pageLanguages.map((language) => (
        <a
          key={language}
          href={here(view, { lang: language })}
          lang={language}
          hreflang={language}
          aria-current={language === view.language ? 'true' : undefined}
        >
          {selves[language]}
        </a>
      ))}
    </nav>
  );
};
