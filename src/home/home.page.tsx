import { type VNode } from 'preact';
import { inOrder } from '../language/names.js';
import { type Page } from '../web/answer.js';
import { associationIn } from '../web/linked-data.js';
import { common } from '../web/common.js';
import { Name, pick, plainName } from '../web/text.js';
import { address, link, type View } from '../web/view.js';
import { SampleForm } from './sample-form.js';
import { homeWords } from './words.js';

/** What an association is and what its rooms have to tell first; of an empty record, what to do first. */
export const Home = (view: View, panels: VNode[]): Page => ({
  title: plainName(view.association.names, view.language),
  data: ['/members'],
  linked: associationIn(view),
  body: (
    <>
      <h1>
        <Name of={view.association.names} />
      </h1>
      <OtherNames view={view} />
      {panels.length > 0 ? <Told view={view} panels={panels} /> : <Empty view={view} />}
    </>
  ),
});

const OtherNames = ({ view: { association, language } }: { view: View }) => {
  const shown = pick(association.names, language).language;
  const others = inOrder(Object.entries(association.names)).filter(([tag]) => tag !== shown);
  if (others.length === 0) return null;
  return (
    <ul class="names" aria-label={homeWords(language).say('also')}>
      {others.map(([tag, name]) => (
        <li key={tag}>
          <Name of={{ [tag]: name }} />
        </li>
      ))}
    </ul>
  );
};

const Told = ({ view, panels }: { view: View; panels: VNode[] }) => (
  <>
    <p class="lead">{homeWords(view.language).say('about')}</p>
    <div class="panels">{panels}</div>
  </>
);

const Empty = ({ view }: { view: View }) => {
  const { say, tell } = homeWords(view.language);
  if (view.last >= 0)
    return (
      <>
        <h2>{say('emptyThen')}</h2>
        <p>{say('emptyThenHint')}</p>
      </>
    );
  const route = (form: string) => ({
    route: <a href={link(view, `/forms/${form}`)}>{common(view.language).say('forms')}</a>,
  });
  const command = { command: <a href={link(view, '/imports')}>{common(view.language).say('imports')}</a> };
  return (
    <>
      <h2>{say('empty')}</h2>
      <h3>{say('first')}</h3>
      <ol class="steps">
        <li>{tell('step1', route('adopt-rules'))}</li>
        <li>{tell('step2', route('register-government'))}</li>
        <li>{tell('step3', route('schedule-meeting'))}</li>
        <li>{tell('step4', route('approve-membership'))}</li>
        <li>{tell('step5', command)}</li>
      </ol>
      <SampleForm language={view.language} lang={view.asked['lang']} />
      <p>
        <a href={address('/public/help', { lang: view.language })}>{common(view.language).say('help')}</a>
      </p>
      <p>{tell('guide', { contract: <a href="/api/openapi.json">openapi.json</a> })}</p>
    </>
  );
};
