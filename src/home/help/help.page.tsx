import { type ComponentChildren } from 'preact';
import { Html, written } from '../../web/html.js';
import { address } from '../../web/view.js';
import { en } from './en.js';
import { type HelpIn, type HelpLanguage, type Step, type Topic, topics } from './help.js';
import { ko } from './ko.js';
import { named, pictureFiles } from './pictures.js';

const help: Record<HelpLanguage, HelpIn> = { en, ko };

/** What can be looked up. */
export const helpList = (language: HelpLanguage): string =>
  page(
    language,
    help[language].help,
    '',
    <>
      <h1>{help[language].help}</h1>
      <p>{help[language].topics}</p>
      <dl class="topics">
        {topics.map((topic) => (
          <div key={topic}>
            <dt>
              <a href={at(`/${topic}`, language)}>{help[language][topic].title}</a>
            </dt>
            <dd>{help[language][topic].lead}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{help[language].aboutPictures}</p>
    </>,
  );

/** How one thing is done. */
export const helpPage = (topic: Topic, language: HelpLanguage): string => {
  const { title, lead, steps } = help[language][topic];
  return page(
    language,
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

const at = (path: string, language: HelpLanguage): string => address(`/public/help${path}`, { lang: language });

const page = (language: HelpLanguage, title: string, path: string, children: ComponentChildren): string => {
  const words = help[language];
  return written(
    <Html language={language} title={title === words.help ? title : `${title} – ${words.help}`}>
      <header class="head">
        <nav class="languages" aria-label={words.help}>
          <a href="/">Annals</a>
          {path !== '' && <a href={at('', language)}>{words.help}</a>}
        </nav>
        <nav class="languages" aria-label="한국어, English">
          {(['ko', 'en'] as const).map((each) => (
            <a
              key={each}
              href={at(path, each)}
              lang={each}
              hreflang={each}
              aria-current={each === language || undefined}
            >
              {each === 'ko' ? '한국어' : 'English'}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" class="helping">
        {children}
      </main>
    </Html>,
  );
};
