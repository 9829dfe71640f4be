import { formatDate } from '../../language/format-date.js';
import { type Called } from '../../language/names.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Sources } from '../../web/sources.js';
import { Name, Told, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { clausesOf } from './changes.js';
import { bodyIn, calledIn, sentenceOf } from './clause.js';
import { type RulesAnswer, type Version } from './rules.query.js';
import { rulesWords } from './rules.words.js';
import { ChangeLines } from './rule-changes.js';

/** What each body may do, and the rest of the rules, on a day; then all versions, with what each changed. */
export const RulesPage = (view: View, { inForce, items }: RulesAnswer): Page => {
  const { language, asOf } = view;
  const { say } = rulesWords(language);
  return {
    title: say('title'),
    room: 'rules',
    isList: true,
    data: ['/rules'],
    body: (
      <>
        <h1>{say('title')}</h1>
        {items.length === 0 && <p class="none">{say('none')}</p>}
        {items.length > 0 && <h2>{say('inForceOn', { day: formatDate(asOf.trueOn, language) })}</h2>}
        {items.length > 0 && !inForce && <p class="none">{say('noneInForce')}</p>}
        {inForce && <Clauses version={inForce} />}
        {items.length > 0 && <h2>{say('versions')}</h2>}
        <ol class="rules">
          {items.toReversed().map((version) => (
            <li key={version.version}>
              <h3>
                <Title {...version} />
              </h3>
              <ChangeLines version={version} before={items[items.indexOf(version) - 1]} />
              <Behind {...version} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
};

const Title = ({ version, names, inForce }: Version) => {
  const { tell } = rulesWords(useView().language);
  return (
    <>
      {names ? <Name of={names} /> : version} <span class="soft">{tell('since', { date: <When on={inForce} /> })}</span>
    </>
  );
};

const Behind = ({ evidence }: Pick<Version, 'evidence'>) => (
  <details class="small">
    <summary>{common(useView().language).say('sources', { n: evidence.length })}</summary>
    <div class="behind">
      <Sources of={evidence} />
    </div>
  </details>
);

/** A version in words. */
const Clauses = ({ version }: { version: Version }) => {
  const { language } = useView();
  const { say } = rulesWords(language);
  const { bodies } = version;
  const clauses = clausesOf(version);
  const called = calledIn(bodies, language);
  const told = (about: 'category' | 'chairTerm' | 'fees') =>
    clauses.filter((each) => each.about === about).map((each) => sentenceOf(each, bodies, language));
  return (
    <>
      <p>
        <Title {...version} />
      </p>
      {bodies.map(({ body }) => (
        <section key={body}>
          <h3>
            <Told text={bodyIn(bodies, body, language)} called={called} />
          </h3>
          <Sentences
            called={called}
            of={clauses
              .filter(({ of, what }) => of === body && what !== 'names')
              .map((each) => sentenceOf(each, bodies, language))}
          />
        </section>
      ))}
      <h3>{say('categories')}</h3>
      <Sentences called={called} of={told('category')} none={say('categoriesUnsaid')} />
      <h3>{say('chairTerm')}</h3>
      <Sentences called={called} of={told('chairTerm')} none={say('termUnsaid')} />
      <h3>{say('feesTitle')}</h3>
      <Sentences called={called} of={told('fees')} none={say('feesUnsaid')} />
      <Behind {...version} />
    </>
  );
};

const Sentences = ({ of, none, called }: { of: string[]; none?: string; called: Called[] }) => {
  const said = of.filter((sentence) => sentence !== '');
  if (said.length === 0) return <p class="none">{none}</p>;
  return (
    <ul>
      {said.map((sentence) => (
        <li key={sentence}>
          <Told text={sentence} called={called} />
        </li>
      ))}
    </ul>
  );
};
