import { type ComponentChildren } from 'preact';
import { common } from './common.js';
import { type Alternate, Html } from './html.js';
import { type Linked } from './linked-data.js';
import { Languages } from './languages.js';
import { Name, plainName } from './text.js';
import { Rail, type Room } from './rail.js';
import { ReadUpTo } from './read-up-to.js';
import { About, Recorded } from './recorded.js';
import { SearchBox } from './search-box.js';
import { TimeBar } from './time-bar.js';
import { address, link, type Parameters, useView } from './view.js';
import { Who } from './who.js';

interface Framed {
  title: string;
  /** The part of the record that the page belongs to. */
  room?: Room;
  alternates: Alternate[];
  script?: boolean;
  linked?: Linked;
  /** What the page is about, as forms name it. */
  about?: Parameters;
  children: ComponentChildren;
}

/** What stands around the content of every page: the rail, the two times, the languages, and how far the log was read. */
export const Frame = ({ title, room, alternates, script, linked, about, children }: Framed) => {
  const view = useView();
  const { language, association } = view;
  const { say } = common(language);
  const own = plainName(association.names, language);
  return (
    <Html
      language={language}
      title={title === own ? own : `${title} – ${own}`}
      alternates={alternates}
      script={script}
      linked={linked}
    >
      <a class="skip" href="#content">
        {say('skip')}
      </a>
      <header class="head">
        <a class="home" href={link(view, '')}>
          <Name of={association.names} />
        </a>
        <SearchBox />
        <Languages />
        <Who />
      </header>
      <Rail room={room} />
      <div class="sheet">
        <Halted />
        <Stopped />
        <TimeBar />
        <main id="content">
          <Recorded />
          <About of={about} />
          {children}
        </main>
        <Formats of={alternates} />
        <Foot />
      </div>
    </Html>
  );
};

/** Nothing can be recorded in a log that is not the one that was signed; whoever sees to it is led there. */
const Halted = () => {
  const view = useView();
  const { say } = common(view.language);
  if (!view.halted) return null;
  return (
    <p class="stopped" role="alert">
      {view.may('operate') ? <a href={link(view, '/audit/incarnation')}>{say('halted')}</a> : say('halted')}
    </p>
  );
};

/** A reader must know where a page is not up to date, and whoever mends it, where. */
const Stopped = () => {
  const { stopped, language } = useView();
  const { say } = common(language);
  return stopped.map(({ name, position }) => (
    <p key={name} class="stopped" role="alert">
      {say('stopped', { name, position })}
    </p>
  ));
};

/** The same to be taken along in other formats. */
const Formats = ({ of }: { of: Alternate[] }) => {
  const { say } = common(useView().language);
  if (of.length === 0) return null;
  return (
    <nav class="formats" aria-label={say('asFile')}>
      <span aria-hidden="true">{say('asFile')}</span>
      {of.map(({ name, type, href }) => (
        <a key={href} href={href} type={type} rel="alternate">
          {name}
        </a>
      ))}
    </nav>
  );
};

const Foot = () => {
  const view = useView();
  const { mayLag, language, veiled } = view;
  const { say } = common(language);
  return (
    <footer class="foot">
      <p>
        <ReadUpTo />
        {mayLag && ` ${say('mayLag')}`}
      </p>
      {veiled && (
        <p>
          {say('namesVeiled', { veiled: '•••' })}{' '}
          {view.may('break-glass') && <a href={link(view, '/glass')}>{say('askNames')}</a>}
        </p>
      )}
      <p>
        <a href={address('/public/help', { lang: language })}>{say('help')}</a>
      </p>
    </footer>
  );
};
