import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { A, Name } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { governanceWords, nth } from '../words.js';
import { type Term } from './chairs.query.js';
import { TermFacts } from './term.js';

type Labels = Map<string, LabelRow>;

/** Who held the chair, term by term, the last first. */
export const ChairsPage = (view: View, terms: Term[], labels: Labels): Page => {
  const { say } = governanceWords(view.language);
  return {
    title: say('chairs'),
    room: 'chairs',
    data: ['/chairs'],
    body: (
      <>
        <h1>{say('chairs')}</h1>
        {terms.length === 0 && <p class="none">{say('noTerms')}</p>}
        <ol class="terms">
          {terms.toReversed().map((term) => (
            <TermLine key={term.term} term={term} labels={labels} />
          ))}
        </ol>
      </>
    ),
  };
};

const TermLine = ({ term, labels }: { term: Term; labels: Labels }) => {
  const { language } = useView();
  const { say, tell } = governanceWords(language);
  const { member, meeting, decision, evidence } = term;
  const named = (kind: string, id: string) => (
    <A to={`/${kind}/${labels.get(id)?.handle ?? id}`}>
      <Name of={labels.get(id)?.names ?? {}} />
    </A>
  );
  return (
    <li>
      <h2>
        <span class="soft">{say('term', { n: term.term, nth: nth(term.term) })}</span> <MemberLink {...member} />
      </h2>
      <TermFacts term={term} />
      {(meeting ?? decision) !== null && (
        <p class="soft">
          {meeting !== null && tell('at', { meeting: named('meetings', meeting) })}
          {meeting !== null && decision !== null && ', '}
          {decision !== null && tell('by', { decision: named('decisions', decision) })}
        </p>
      )}
      <details class="small">
        <summary>{common(language).say('sources', { n: evidence.length })}</summary>
        <div class="behind">
          <Sources of={evidence} />
        </div>
      </details>
    </li>
  );
};
