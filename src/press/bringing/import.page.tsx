import { type Page } from '../../web/answer.js';
import { AssignLink } from '../../access/policy/assign-link.js';
import { byLanguage } from '../../exchange/by-language.js';
import { type Names } from '../../language/names.js';
import { Text } from '../../web/sources.js';
import { link, useView, type View } from '../../web/view.js';
import { type ImportAnswer } from '../imports/answers.js';
import { type Surroundings } from '../imports/proposal.js';
import { DocumentLines, Problems } from './document-lines.js';
import { Undo, Working } from './import-state.js';
import { figureMarks } from './figure-marks.js';
import { WrongFields } from './otherwise.js';
import { type FieldErrors } from './review-form.js';
import { type RuleSaid } from '../../web/rule-words.js';
import { isRecorded, ReviewRow } from './review-row.js';
import { ToldSection } from './told-section.js';
import { type OpenFact } from '../told/told-facts.js';
import { type Refusal } from '../told/told.js';
import { importWords } from './words.js';

/** What the page shows beside what was read. */
export interface Reviewing {
  lines: string[];
  /** What may be chosen. */
  around: Pick<Surroundings, 'members' | 'meetings' | 'decisions'>;
  /** What a rule refused, by row. */
  refused: Map<string, Refusal>;
  /** Whether something of it is in the record, and may be taken back. */
  isEntered: boolean;
  ruleSaid: RuleSaid;
  /** What the document tells beside its items. */
  facts: OpenFact[];
  /** What was typed and cannot be followed, with why; what is said on top. */
  typed?: URLSearchParams;
  errors?: FieldErrors;
  told?: 'wrong' | 'reasonMissing' | 'kept';
}

/** One document: its text with numbered lines, beside it its rows as they would be taken in, and the way to take them in or back. */
export const ImportPage = (view: View, read: ImportAnswer, reviewing: Reviewing): Page => {
  const { say } = importWords(view.language);
  const { id, name, title, type, encoding, rows, unmatched } = read;
  const done = rows.filter(isRecorded).length;
  return {
    title: title || name,
    room: 'imports',
    data: [`/imports/${id}`, {}],
    isList: true,
    script: true,
    body: (
      <>
        <h1>{title ? <Text text={title} /> : name}</h1>
        <p>
          {name} ({[say(read.format), type, encoding].filter(Boolean).join(', ')}) ·{' '}
          <strong class="count">{say('states', { done, all: rows.length })}</strong>
        </p>
        {reviewing.told && (
          <div role="alert" class="wrong" tabIndex={-1} autofocus>
            <p>{say(reviewing.told)}</p>
            <WrongFields errors={reviewing.errors} />
          </div>
        )}
        {read.working && <Working {...read.working} />}
        <div class="review">
          <DocumentLines lines={reviewing.lines} marks={figureMarks(reviewing.lines, read)} />
          <section>
            {!read.working && <ToldSection id={id} {...reviewing} names={namesIn(reviewing)} />}
            <h2>
              {say('rows')} <span class="amount">{rows.length}</span>
            </h2>
            <Commit read={read} reviewing={reviewing} />
            {!read.working && reviewing.isEntered && <Undo id={id} />}
            {unmatched.lines.length > 0 && (
              <section>
                <h2>
                  {say('unread')} <span class="amount">{unmatched.lines.length}</span>
                </h2>
                <Problems problems={unmatched.lines} />
              </section>
            )}
          </section>
        </div>
        {done > 0 && (
          <p>
            <a href={link(view, '/proposals', { document: id })}>{say('toFigures')}</a>
          </p>
        )}
        <AssignLink id={id} />
        <p>
          <a href={link(view, '/imports')}>{say('bringMore')}</a>
        </p>
      </>
    ),
  };
};

/** What members are called, by the code or id under which facts name them. */
const namesIn = ({ around, facts }: Reviewing): Map<string, Names> =>
  new Map([
    ...facts
      .filter(({ kind }) => kind === 'members')
      .map(({ rows }): [string, Names] => [rows[0]!.cells['code']!, byLanguage(rows[0]!.cells, 'name')]),
    ...around.members.map(({ id, code, names }): [string, Names] => [code ?? id, names]),
  ]);

const Commit = ({ read, reviewing }: { read: ImportAnswer; reviewing: Reviewing }) => {
  const view = useView();
  const { say } = importWords(view.language);
  const { members, meetings, decisions } = reviewing.around;
  return (
    <form method="post" action={link(view, `/imports/${read.id}/commit`)}>
      <p class="hint" data-keys hidden>
        <label>
          <input type="checkbox" checked /> {say('keys')}
        </label>
      </p>
      <ol class="proposed">
        {read.rows.map((row) => (
          <ReviewRow
            key={row.n}
            row={row}
            figures={read.figures.filter(({ n }) => n === row.n)}
            reviewing={reviewing}
          />
        ))}
      </ol>
      <datalist id="members">
        {members.map(({ id, code, names }) => (
          <option key={id} value={code ?? Object.values(names)[0]}>
            {names[view.language] ?? Object.values(names)[0]}
          </option>
        ))}
      </datalist>
      <datalist id="meetings">
        {meetings.map(({ id, handle, names }) => (
          <option key={id} value={handle}>
            {names[view.language] ?? Object.values(names)[0]}
          </option>
        ))}
      </datalist>
      <datalist id="decisions">
        {decisions.map(({ id, handle }) => (
          <option key={id} value={handle ?? id} />
        ))}
      </datalist>
      {!read.working && (
        <p class="decide">
          <button type="submit" name="which" value="commit">
            {say('commit')}
          </button>{' '}
          <button type="submit" name="which" value="save">
            {say('save')}
          </button>
        </p>
      )}
      <p class="hint">{say('hint')}</p>
    </form>
  );
};
