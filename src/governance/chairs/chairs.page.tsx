import { formatDate } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { MemberLink } from '../../web/member-link.js';
import { A, Name } from '../../web/text.js';
import { Turn } from '../../web/turn.js';
import { useView, type View } from '../../web/view.js';
import { type ChairsAnswer, type Term } from './answer.js';
import { Behind } from './behind.js';
import { InTheChair } from './in-the-chair.js';
import { type Labels, TermFacts, TermName } from './term.js';
import { chairWords } from './words.js';

/** So many terms stand on a page. */
export const PER_PAGE = 50;

/** Who holds the chair on the day and why; then term by term, the last first, those lined up before those that were held. */
export const ChairsPage = (
  view: View,
  { inOffice, count, items }: ChairsAnswer,
  labels: Labels,
  page: number,
): Page => {
  const { say } = chairWords(view.language);
  return {
    title: say('chairs'),
    room: 'chairs',
    isList: true,
    data: ['/chairs'],
    body: (
      <>
        <h1>{say('chairs')}</h1>
        {count === 0 && <p class="none">{say('noTerms')}</p>}
        {count > 0 && (
          <section class="in-office">
            <h2>{say('inOfficeOn', { date: formatDate(view.asOf.trueOn, view.language) })}</h2>
            {inOffice.length === 0 && <p class="none">{say('nobody')}</p>}
            {inOffice.map((holder) => (
              <InTheChair key={holder.term} {...holder} />
            ))}
          </section>
        )}
        <ol class="terms">
          {items.toReversed().map((term) => (
            <TermLine key={term.term} term={term} labels={labels} />
          ))}
        </ol>
        <Turn page={page} more={count > page * PER_PAGE} />
      </>
    ),
  };
};

const TermLine = ({ term, labels }: { term: Term; labels: Labels }) => {
  const { say } = chairWords(useView().language);
  const { member, discrepancies } = term;
  // An election by a decision has the sources of that, which is named.
  const sources = [...term.candidacies.flatMap(({ evidence }) => evidence), ...term.evidence];
  return (
    <li>
      <h2>
        <span class="soft">
          <TermName term={term.term} />
        </span>{' '}
        {member && <MemberLink {...member} />}
      </h2>
      <TermFacts term={term} labels={labels} />
      {discrepancies.map((each) => (
        <p key={each} class="refused">
          {say(each)}
        </p>
      ))}
      <Election term={term} labels={labels} />
      {(sources.length > 0 || !term.decision) && <Behind of={sources} />}
    </li>
  );
};

/** Where the chair was elected, and by which decision. */
const Election = ({ term: { meeting, decision }, labels }: { term: Term; labels: Labels }) => {
  const { tell } = chairWords(useView().language);
  if ((meeting ?? decision) === null) return null;
  const named = (kind: string, id: string) => (
    <A to={`/${kind}/${labels.get(id)?.handle ?? id}`}>
      <Name of={labels.get(id)?.names ?? {}} />
    </A>
  );
  return (
    <p class="soft">
      {meeting !== null && tell('at', { meeting: named('meetings', meeting) })}
      {meeting !== null && decision !== null && ', '}
      {decision !== null && tell('by', { decision: named('decisions', decision) })}
    </p>
  );
};
