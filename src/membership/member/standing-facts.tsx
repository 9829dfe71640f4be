import { type Holding, holdsOn, sortKey } from '../../language/dates.js';
import { formatDate } from '../../language/format-date.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { common } from '../../web/common.js';
import { Fact } from '../../web/facts.js';
import { Stretch } from '../../web/since.js';
import { Sources } from '../../web/sources.js';
import { A, Name, Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { standingWords } from '../standing-words.js';
import { type MemberAnswer } from './member.answer.js';

type Spell = MemberAnswer['spells'][number];
type Labels = Map<string, LabelRow>;

/** In which category it belongs on the day, by whose decision, and in which it belonged before. */
export const Standing = ({ spells, labels }: { spells: Spell[]; labels: Labels }) => {
  const { language, asOf } = useView();
  const { say } = standingWords(language);
  const day = formatDate(asOf.trueOn, language);
  const judged = spells
    .filter(({ since }) => (sortKey(since).first ?? '') <= asOf.trueOn)
    .map((spell): [Spell, Holding] => [spell, holdsOn(asOf.trueOn, spell.since, spell.until)]);
  const now = judged.filter(([, holds]) => holds !== 'no');
  const before = judged.filter(([, holds]) => holds === 'no').toReversed();
  return (
    <>
      <Fact label={say('standing', { day })}>
        {now.length === 0 && <p>{say('noMember', { day })}</p>}
        {now.map(([spell, holds]) => (
          <p key={spell.position} class="standing">
            <SpellLine spell={spell} perhaps={holds === 'perhaps'} labels={labels} />
          </p>
        ))}
        {now.map(([spell]) => (
          <Behind key={spell.position} {...spell} />
        ))}
      </Fact>
      {before.length > 0 && (
        <Fact label={say('earlier')}>
          {before.map(([spell]) => (
            <p key={spell.position} class="standing">
              <SpellLine spell={spell} labels={labels} />
            </p>
          ))}
        </Fact>
      )}
    </>
  );
};

/** Where it is known from that it belongs; where a decision let it in, that has the sources and is named already. */
const Behind = ({ evidence, position, decision }: Spell) => {
  const { say } = common(useView().language);
  if (evidence.length === 0 && decision !== null) return null;
  return (
    <details class="small">
      <summary>{say('sources', { n: evidence.length })}</summary>
      <div class="behind">
        <Sources of={evidence} />
        <Position at={position} />
      </div>
    </details>
  );
};

const SpellLine = ({ spell, perhaps = false, labels }: { spell: Spell; perhaps?: boolean; labels: Labels }) => {
  const { language } = useView();
  const { tell } = standingWords(language);
  const category = <strong>{common(language).say(spell.category)}</strong>;
  const stretch = <Stretch from={spell.since} until={spell.until} />;
  return (
    <>
      {tell(perhaps ? 'perhapsSpell' : 'spell', { category, stretch })}
      <Basis spell={spell} labels={labels} />
    </>
  );
};

/** What the category rests on: a decision, a meeting, the founding, or nothing that is known. */
const Basis = ({ spell, labels }: { spell: Spell; labels: Labels }) => {
  const { decision, meeting, basis, predecessor, successor, ending } = spell;
  const { language } = useView();
  const { say, tell } = standingWords(language);
  const to = (kind: string, id: string) => {
    const label = labels.get(id);
    return (
      <A to={`/${kind}/${label?.handle ?? id}`}>
        <Name of={label?.names ?? {}} />
      </A>
    );
  };
  const reasons = [
    ...(meeting === null ? [] : [tell('at', { meeting: to('meetings', meeting) })]),
    ...(decision === null ? [] : [tell('by', { decision: to('decisions', decision) })]),
    ...(basis === 'founding' ? [say('basisFounding')] : []),
    ...(basis === 'accession' ? [say('basisAccession')] : []),
    ...(predecessor === null ? [] : [tell('basisSuccession', { member: <MemberLink {...predecessor} /> })]),
    ...(basis === 'reported' ? [say('basisReported')] : []),
    ...(ending === 'MembershipWithdrawn' || ending === 'MemberExpelled' ? [say(`ended${ending}`)] : []),
    ...(successor === null ? [] : [tell('endedMemberSucceeded', { member: <MemberLink {...successor} /> })]),
  ];
  return (
    <span class="soft">
      {reasons.map((reason, n) => (
        <span key={n}>
          {n === 0 ? ' · ' : ', '}
          {reason}
        </span>
      ))}
    </span>
  );
};

const MemberLink = ({ id, code, names }: NonNullable<Spell['successor']>) => (
  <A to={`/members/${code ?? id}`}>
    <Name of={names} />
  </A>
);
