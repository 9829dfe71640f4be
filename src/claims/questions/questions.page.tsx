import { called, type Page, tablesOf } from '../../web/answer.js';
import { Choice, Filters } from '../../web/form.js';
import { groupBy } from '../../web/group-by.js';
import { Turn } from '../../web/turn.js';
import { plainName } from '../../web/text.js';
import { type View } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type AskedAbout, type QuestionState, states } from './answers.js';
import { QuestionLine } from './question-line.js';
import { type QuestionsAnswer, subjectOf } from './questions.query.js';
import { Subject } from './said.js';

/** So many questions stand on a page. */
export const PER_PAGE = 12;

interface Shown {
  answer: Omit<QuestionsAnswer, 'contradictory'>;
  page: number;
  /** Meetings on which there are questions, to choose from. */
  meetings: NonNullable<AskedAbout['meeting']>[];
  filter: { meeting?: string; state?: QuestionState };
}

/** What is asked because sources say something of it, by what it is about. */
export const QuestionsPage = (view: View, { answer, meetings, filter, page }: Shown): Page => {
  const { say } = claimWords(view.language);
  const { items, count, open } = answer;
  return {
    title: say('questions'),
    room: 'questions',
    isList: true,
    data: ['/questions', { ...filter }],
    formats: called(say('said'), tablesOf(view, '/claims', { meeting: filter.meeting })),
    body: (
      <>
        <h1>{say('questions')}</h1>
        <Filters path="/questions">
          <Choice
            name="meeting"
            label={say('meeting')}
            options={[
              { value: '', text: say('anyState') },
              ...meetings.map(({ id, handle, names }) => ({
                value: handle ?? id,
                text: plainName(names, view.language),
              })),
            ]}
          />
          <Choice
            name="state"
            label={say('state')}
            options={[{ value: '', text: say('anyState') }, ...states.map((value) => ({ value, text: say(value) }))]}
          />
        </Filters>
        {items.length === 0 && <p class="none">{say('none')}</p>}
        {items.length > 0 && (
          <p class="count">
            <strong>{say('counts', { n: count })}</strong>{' '}
            {count <= PER_PAGE
              ? say('countsMore', { open, contradictory: items.filter((item) => item.contradictory).length })
              : say('openN', { n: open })}
          </p>
        )}
        {[...groupBy(items, subjectOf).values()].map((of) => (
          <section key={of[0]!.id}>
            <h2>
              <Subject {...of[0]!.about} />
            </h2>
            <ul class="lines">
              {of.map((item) => (
                <QuestionLine key={item.id} {...item} />
              ))}
            </ul>
          </section>
        ))}
        <Turn page={page} more={count > page * PER_PAGE} />
      </>
    ),
  };
};
