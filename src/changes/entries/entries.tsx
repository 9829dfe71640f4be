import { CORRECTED } from '../../eventstore/facts.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { Choice, Filters, GovernmentChoice } from '../../web/form.js';
import { type Kinds } from '../../web/kinds.js';
import { sortedBy } from '../../web/page-language.js';
import { A } from '../../web/text.js';
import { here, useView } from '../../web/view.js';
import { ChangeLine } from '../change-line.js';
import { changeWords } from '../words.js';
import { type EntriesAnswer } from './entries.query.js';

interface Shown extends EntriesAnswer {
  kinds: Kinds;
  governments: LabelRow[];
  /** Who may have recorded something, by the ids that events have; nobody where the reader may not know it. */
  recorders: [id: string, name: string][];
  people: Map<string, string>;
}

/** The log in sentences, and what they are chosen by. */
export const Entries = ({ entries, from, upto, kinds, people, ...choices }: Shown) => {
  const view = useView();
  const { say } = changeWords(view.language);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{say('newest')}</h2>
      <EntryFilters kinds={kinds} {...choices} />
      {entries.length === 0 && <p class="none">{say('none')}</p>}
      <ul class="lines changed">
        {entries.map((each) => (
          <ChangeLine
            key={each.event.position}
            {...each}
            kind={kinds.say(each.type, view.language)}
            by={people.get(each.event.actor.id) ?? each.event.actor.id}
          />
        ))}
      </ul>
      <p class="note">
        {upto >= from && say('lookedAt', { from, upto })}{' '}
        {from > 0 && <a href={`${here(view, { before: String(from) })}#entries`}>{say('olderEntries')}</a>}
      </p>
      <p>
        <A to="/changes">{say('allChanges')}</A>
      </p>
    </section>
  );
};

const EntryFilters = ({ kinds, governments, recorders }: Pick<Shown, 'kinds' | 'governments' | 'recorders'>) => {
  const { language } = useView();
  const { say } = changeWords(language);
  const types = kinds.all.map((value) => ({ value, text: kinds.say(value, language) }));
  return (
    <Filters path="/audit">
      <GovernmentChoice name="member" label={say('member')} any={say('anyMember')} of={governments} />
      <Choice
        name="kind"
        label={say('kind')}
        options={[
          { value: '', text: say('anyKind') },
          { value: CORRECTED, text: say('isCorrection') },
          ...sortedBy(types, language, ({ text }) => text),
        ]}
      />
      {recorders.length > 0 && (
        <Choice
          name="by"
          label={say('recordedBy')}
          options={[{ value: '', text: say('anybody') }, ...recorders.map(([value, text]) => ({ value, text }))]}
        />
      )}
    </Filters>
  );
};
