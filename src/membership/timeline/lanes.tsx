import { formatDate } from '../../language/format-date.js';
import { here, link, useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { Entry, type ToldEntry } from './entry.js';
import { OPEN } from './sections.js';

interface Shown {
  when: string;
  milestones: ToldEntry[];
  coverage: ToldEntry[];
  /** How many entries there are, where most are left to the next zoom. */
  folded: number;
  member: string;
}

/** A year, a month or a day of a member: what happened on the left, what the press wrote on the right. */
export const Lanes = ({ when, milestones, coverage, folded, member }: Shown) => {
  const view = useView();
  const { say } = memberWords(view.language);
  const title = formatDate(when, view.language);
  // A day is the last zoom; what is still too much is the business of the list.
  const all =
    when.length === 10
      ? link(view, '/coverage', { member, from: when, to: when })
      : `${here(view, { from: when, to: when })}#timeline`;
  return (
    <section class="lanes" aria-labelledby={`at-${when}`}>
      <h3 id={`at-${when}`}>{title}</h3>
      <Lane name="milestones" label={say('milestones')} entries={milestones} />
      <div class="lane-right">
        <Lane name="coverage" label={say('coverage')} entries={coverage} />
        {folded > 0 && (
          <p class="all">
            <a href={all}>{say('allOf', { n: folded, when: title })}</a>
          </p>
        )}
      </div>
    </section>
  );
};

/** One lane of a section; what is more than a dozen folds. */
export const Lane = ({ name, label, entries }: { name: string; label: string; entries: ToldEntry[] }) => {
  const { say } = memberWords(useView().language);
  if (entries.length === 0) return <div class={`lane ${name} empty`} />;
  const rest = entries.slice(OPEN);
  return (
    <div class={`lane ${name}`}>
      <h4>{label}</h4>
      <ol>
        {entries.slice(0, OPEN).map((entry) => (
          <Entry key={entry.id} {...entry} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details class="rest">
          <summary>{say('more', { n: rest.length })}</summary>
          <ol>
            {rest.map((entry) => (
              <Entry key={entry.id} {...entry} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
};
