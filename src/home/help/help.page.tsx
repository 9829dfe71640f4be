import { type ComponentChildren } from 'preact';
import { Html, written } from '../../web/html.js';
import { LanguageLinks } from '../../web/languages.js';
import { type PageLanguage } from '../../web/page-language.js';
import { address } from '../../web/view.js';
import { en } from './en.js';
import { type HelpIn, type HelpLanguage, type Step, type Topic, topics } from './help.js';
import { ko } from './ko.js';
import { named, pictureFiles } from './pictures.js';

const help: Record<HelpLanguage, HelpIn> = { en, ko };

/** The language of the help for a reader of another one. */
export const helpLanguage = (reader: PageLanguage): HelpLanguage => (reader === 'ko' ? 'ko' : 'en');

/** What can be looked up. */
export const helpList = (reader: PageLanguage): string => {
  const language = helpLanguage(reader);
  return page(
    reader,
    help[language].help,
    '',
    <>
      <h1>{help[language].help}</h1>
      <p>{help[language].topics}</p>
      <dl class="topics">
        {topics.map((topic) => (
          <div key={topic}>
            <dt>
              <a href={at(`/${topic}`, reader)}>{help[language][topic].title}</a>
            </dt>
            <dd>{help[language][topic].lead}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{help[language].aboutPictures}</p>
    </>,
  );
};

/** How one thing is done. */
export const helpPage = (topic: Topic, reader: PageLanguage): string => {
  const language = helpLanguage(reader);
  const { title, lead, steps } = help[language][topic];
  return page(
    reader,
    title,
    `/${topic}`,
    <article>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <ol class="lessons">
        {steps.map((step) => (
          <Lesson key={step.heading} step={step} language={language} />
        ))}
      </ol>
    </article>,
  );
};

const Lesson = ({ step: { heading, says, picture }, language }: { step: Step; language: HelpLanguage }) => (
  <li>
    <h2>{heading}</h2>
    {says.map((each) => (
      <p key={each}>{each}</p>
    ))}
    {picture && <Shown name={named(picture[0], language)} seen={picture[1]} />}
  </li>
);

const Shown = ({ name, seen }: { name: string; seen: string }) => {
  const file = pictureFiles().get(name);
  if (!file) return null;
  const { address, width, height } = file;
  return (
    <figure>
      <img src={address} alt={seen} width={width} height={height} loading="lazy" />
    </figure>
  );
};

const at = (path: string, language: PageLanguage): string => address(`/public/help${path}`, { lang: language });

/** Its links keep the reader's language, in which the way back leads to where the reader came from. */
const page = (reader: PageLanguage, title: string, path: string, children: ComponentChildren): string => {
  const language = helpLanguage(reader);
  const words = help[language];
  return written(
    <Html language={language} title={title === words.help ? title : `${title} – ${words.help}`}>
      <header class="head">
        <nav class="languages" aria-label={words.help}>
          <a href={address('/', { lang: reader })}>Annals</a>
          {path !== '' && <a href={at('', reader)}>{words.help}</a>}
        </nav>
        <LanguageLinks language={language} written={['ko', 'en']} to={(each) => at(path, each)} />
      </header>
      <main id="content" class="helping">
        {children}
      </main>
    </Html>,
  );
};
