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
  return <LanguageLinks language={view.language} to={(lang) => here(view, { lang })} />;
};

/** The ways from a page in one language to the same in each that it is written in. */
export const LanguageLinks = ({
  language,
  to,
  written = pageLanguages,
}: {
  language: PageLanguage;
  to: (lang: PageLanguage) => string;
  written?: readonly PageLanguage[];
}) => (
  <nav class="languages" aria-label={common(language).say('language')}>
    {written.map((each) => (
      <a key={each} href={to(each)} lang={each} hreflang={each} aria-current={each === language ? 'true' : undefined}>
        {selves[each]}
      </a>
    ))}
  </nav>
);
