import { type ComponentChildren } from 'preact';
import { A, Name, Position, When } from '../../web/text.js';
import { Sources } from '../../web/sources.js';
import { link, useView } from '../../web/view.js';
import { type CoverageAnswer } from '../coverage/coverage.query.js';
import { type CoverageSummary } from '../coverage/coverage.summary.js';
import { type Family, type FamilyMember, type FamilySuggestion } from './families.query.js';
import { familyWords } from './family.words.js';

/** The family of an item: its original, its reprints, and the items that might be of it, each with what a person can say. */
export const FamilySection = ({ item: { id, original: text }, family }: { item: CoverageAnswer; family: Family }) => {
  const { say } = familyWords(useView().language);
  const { original, members, likelyOriginal, suggestions } = family;
  return (
    <>
      {members.length > 0 && (
        <section class="family">
          <h2>{say('family')}</h2>
          <p>{say('witness', { n: members.length + 1 })}</p>
          <ul class="plain">
            {original && (
              <li>
                <Line item={original} own={id} /> <strong>{say('original')}</strong>
              </li>
            )}
            {members.map((member) => (
              <Member key={member.item.id} own={id} {...member} />
            ))}
          </ul>
          {likelyOriginal && <Likely {...likelyOriginal} family={family} />}
        </section>
      )}
      {suggestions.length > 0 && (
        <section class="family">
          <h2>{say('suggested')}</h2>
          <p class="hint">{say('suggestedHint')}</p>
          <ol class="plain">
            {suggestions.map((suggestion) => (
              <Suggestion key={suggestion.item.id} own={id} language={text?.language} {...suggestion} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
};

const Line = ({ item: { id, outlet, published, title }, own }: { item: CoverageSummary; own: string }) => (
  <>
    {id === own ? <Name of={title} /> : <ItemLink id={id} title={title} />}
    <span class="soft">
      {' · '}
      <Name of={outlet} />
      {' · '}
      <When on={published} />
    </span>
  </>
);

const ItemLink = ({ id, title }: Pick<CoverageSummary, 'id' | 'title'>) => (
  <A to={`/coverage/${id}`}>
    <Name of={title} />
  </A>
);

const percent = (share: number) => `${Math.round(share * 100)}%`;

const Member = ({ item, kind, score, evidence, position, own }: FamilyMember & { own: string }) => {
  const { say } = familyWords(useView().language);
  return (
    <li>
      <Line item={item} own={own} /> <strong>{say(kind)}</strong>
      <p class="soft">
        {score !== null && `${say('score', { share: percent(score) })} · `}
        <Position at={position} />
      </p>
      {evidence.length > 0 && <Sources of={evidence} />}
    </li>
  );
};

const Likely = ({ id, because, family }: NonNullable<Family['likelyOriginal']> & { family: Family }) => {
  const { say, tell } = familyWords(useView().language);
  const item = family.members.find((member) => member.item.id === id)?.item;
  if (!item) return null;
  return <p class="note">{tell('likely', { item: <ItemLink {...item} />, because: say(because) })}</p>;
};

interface Suggests extends FamilySuggestion {
  /** The item on whose page it stands, and the language of its text. */
  own: string;
  language?: string;
}

const Suggestion = ({ own, language, item, shared, ...said }: Suggests) => {
  const { say } = familyWords(useView().language);
  const { coverage, of, because, kind, score, weighted } = said;
  return (
    <li>
      <Line item={item} own={own} />
      <p>
        <strong>{say(kind === 'reprint' ? 'seemsReprint' : 'seemsReworked')}</strong>{' '}
        {say('scores', { share: percent(score), weighted: percent(weighted) })}{' '}
        <span class="soft">{say(of === item.family ? 'otherFirst' : 'ownFirst', { because: say(because) })}</span>
      </p>
      {shared.map(({ text, from }) => (
        <blockquote key={from} lang={language}>
          {text.length > MOST ? `${text.slice(0, MOST)}…` : text}
        </blockquote>
      ))}
      <Saying coverage={coverage} path="reprint" fields={{ of, kind, score: String(score) }}>
        {say(`${of === item.family ? 'own' : 'other'}-${kind}`)}
      </Saying>{' '}
      <Saying coverage={own} path="no-reprint" fields={{ of: item.id, score: String(score) }}>
        {say('sayNot')}
      </Saying>
    </li>
  );
};

/** Longer passages are cut where they are shown; they stand whole in the text below. */
const MOST = 160;

interface Said {
  coverage: string;
  path: 'reprint' | 'no-reprint';
  fields: Record<string, string>;
  children: ComponentChildren;
}

/** A button by which a person says what two items are to each other. */
const Saying = ({ coverage, path, fields, children }: Said) => {
  const view = useView();
  return (
    <form class="saying" method="post" action={link(view, `/coverage/${coverage}/${path}`)}>
      {Object.entries({ ...fields, back: view.path.split('/').at(-1)! }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{children}</button>
    </form>
  );
};
