import { formatDate } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { Counted } from '../../web/counted.js';
import { MemberLink } from '../../web/member-link.js';
import { Since } from '../../web/since.js';
import { A, Name } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { type CommitteeSummary } from './answers.js';
import { type CommitteesAnswer } from './committees.query.js';
import { Ending } from './ending.js';

/** The committees of the day with their coordinators, and those that had ended. */
export const CommitteesPage = (view: View, { count, perhaps, items, ended }: CommitteesAnswer): Page => {
  const { say } = committeeWords(view.language);
  return {
    title: say('committees'),
    room: 'committees',
    isList: true,
    data: ['/committees'],
    body: (
      <>
        <h1>{say('committees')}</h1>
        {items.length + ended.length === 0 && <p class="none">{say('none')}</p>}
        {items.length > 0 && (
          <Counted
            figure={
              <>
                <strong>{say('count', { n: count, day: formatDate(view.asOf.trueOn, view.language) })}</strong>
                {perhaps > 0 && ` ${say('perhaps', { n: perhaps })}`}
              </>
            }
          >
            <p>{say('counted')}</p>
          </Counted>
        )}
        <CommitteeList committees={items} />
        {ended.length > 0 && (
          <section>
            <h2>
              {say('ended')} <span class="amount">{ended.length}</span>
            </h2>
            <CommitteeList committees={ended} />
          </section>
        )}
        {[...items, ...ended].some(isInDoubt) && <p class="note">{say('perhapsHint')}</p>}
      </>
    ),
  };
};

const isInDoubt = ({ perhaps, coordinators }: CommitteeSummary): boolean =>
  perhaps === true || coordinators.some((each) => each.perhaps);

const CommitteeList = ({ committees }: { committees: CommitteeSummary[] }) => (
  <ul class="roster">
    {committees.map((committee) => (
      <CommitteeLine key={committee.id} {...committee} />
    ))}
  </ul>
);

const CommitteeLine = (committee: CommitteeSummary) => {
  const { say } = committeeWords(useView().language);
  const { handle, names, on, perhaps, coordinators, ended } = committee;
  return (
    <li>
      <span class="who">
        <A to={`/committees/${handle}`}>
          <Name of={names} />
        </A>{' '}
        {perhaps && <span class="tag doubt">{say('perhapsMark')}</span>}
        {coordinators.length > 0 && <span class="soft">· </span>}
        {coordinators.map((each, n) => (
          <span key={each.position}>
            {n > 0 && ', '}
            <MemberLink {...each.member} />
            {each.perhaps && (
              <>
                {' '}
                <span class="tag doubt">{say('perhapsMark')}</span>
              </>
            )}
          </span>
        ))}
      </span>
      <span class="what soft">{ended === null ? <Since on={on} /> : <Ending {...committee} />}</span>
    </li>
  );
};
