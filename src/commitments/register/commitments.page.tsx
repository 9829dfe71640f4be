import { formatDate } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { Counted } from '../../web/counted.js';
import { Choice, Field, Filters } from '../../web/form.js';
import { useView, type View } from '../../web/view.js';
import { commitmentWords } from '../words.js';
import { type CommitmentItem } from './answers.js';
import { CommitmentLine } from './commitment-line.js';
import { type CommitmentFilter, type CommitmentsAnswer } from './commitments.query.js';
import { mayBeOpen, states } from './state.js';

/** What is open, first due first, and what has ended by the day. */
export const CommitmentsPage = (view: View, answer: CommitmentsAnswer, filter: CommitmentFilter): Page => {
  const { say } = commitmentWords(view.language);
  const { items, open, overdue } = answer;
  const day = formatDate(view.asOf.trueOn, view.language);
  return {
    title: say('commitments'),
    room: 'commitments',
    isList: true,
    data: ['/commitments', { ...filter }],
    body: (
      <>
        <h1>{say('commitments')}</h1>
        <CommitmentFilters />
        {items.length === 0 && <p class="none">{say('none')}</p>}
        {items.length > 0 && (
          <Counted
            figure={
              <>
                <strong>{say('counts', { n: open, day })}</strong>
                {overdue > 0 && say('countOverdue', { n: overdue })}
              </>
            }
          >
            <p>{say('counted')}</p>
          </Counted>
        )}
        <Section title={say('openOnes')} items={items.filter(({ standing }) => mayBeOpen(standing))} />
        <Section title={say('endedOnes')} items={items.filter(({ standing }) => !mayBeOpen(standing)).toReversed()} />
      </>
    ),
  };
};

const CommitmentFilters = () => {
  const { language } = useView();
  const { say } = commitmentWords(language);
  return (
    <Filters path="/commitments">
      <Choice
        name="state"
        label={say('state')}
        options={[{ value: '', text: say('anyState') }, ...states.map((value) => ({ value, text: say(value) }))]}
      />
      <Field name="due" label={say('dueBy')} example="2021-08" />
      <Field name="member" label={say('member')} example="CN-LN" />
    </Filters>
  );
};

const Section = ({ title, items }: { title: string; items: CommitmentItem[] }) =>
  items.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="amount">{items.length}</span>
      </h2>
      <ol class="lines">
        {items.map((item) => (
          <CommitmentLine key={item.id} {...item} />
        ))}
      </ol>
    </section>
  );
