import { type ComponentChildren } from 'preact';
import { type Page } from '../web/answer.js';
import { languageName } from '../web/page-language.js';
import { Position } from '../web/text.js';
import { link, type Parameters, useView, type View } from '../web/view.js';
import { type Asking, useWords } from './asking.js';
import { type Form } from './form.js';
import { formWords } from './form.words.js';
import { Fields } from './inputs.js';
import { type Place } from './schema.js';

/** A form as it is shown: what it asks, what was typed so far, and what is wrong with that. */
export interface Shown {
  title: string;
  /** What it does, where its name does not say it. */
  lead?: string;
  place: Place;
  values: object;
  asking: Asking;
  /** By which the command is known where it is sent twice. */
  key: string;
  /** The thing that it is about, and the version of its record that its reader saw. */
  seen?: string;
  /** The page that tells of what it is about. */
  about?: string;
  /** Where the same is told as data: of a form, what it is about. */
  data?: Page['data'];
  /** Whether somebody recorded something since. */
  stale?: boolean;
  /** The address of the form, and its parameters. */
  path: string;
  parameters?: Parameters;
  room: Form['room'];
  /** What ends it; to record where nothing is said. */
  ends?: ComponentChildren;
  /** What stands before its fields. */
  before?: ComponentChildren;
}

/** The page of one form. */
export const FormPage = (view: View, shown: Shown): Page => ({
  title: shown.title,
  room: 'forms',
  data: shown.data,
  body: (
    <article>
      <h1>{shown.title}</h1>
      {shown.lead !== undefined && <p>{shown.lead}</p>}
      <TheForm {...shown} view={view} />
    </article>
  ),
});

const TheForm = (shown: Shown & { view: View }) => {
  const { view, place, values, asking, key, seen, path, parameters } = shown;
  const { say } = formWords(view.language);
  return (
    <form method="post" action={link(view, path, parameters)} class="asked" novalidate>
      {/* The Enter key presses the first button of a form. */}
      <button type="submit" class="first" tabIndex={-1} aria-hidden="true">
        {say('record')}
      </button>
      <input type="hidden" name="key" value={key} />
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      <Objections {...shown} />
      {shown.before}
      <Fields place={place} value={values} asking={asking} />
      <p class="ends">{shown.ends ?? <button type="submit">{say('record')}</button>}</p>
      {[...asking.choices].map(([thing, choices]) => (
        <datalist key={thing} id={`known-${thing}`}>
          {choices.map(({ value, text }) => (
            <option key={value} value={`${value} ${text}`} />
          ))}
        </datalist>
      ))}
    </form>
  );
};

/** What keeps a form from being recorded, each with the way to its field. */
const Objections = ({ asking, stale, about }: Shown) => {
  const { say, called, objection } = useWords(asking);
  const { language } = useView();
  const { wrong } = asking;
  if (wrong.length === 0 && !stale) return null;
  const word = (at: string) => {
    const parts = at.split('/').slice(1);
    const last = parts.findLastIndex((part) => !/^\d+$/.test(part));
    const name = parts[last] ?? '';
    const isTag = last > 0 && /^[a-z]{2,3}(-[A-Za-z]+)*$/.test(name) && asking.languages.includes(name);
    const named = parts.slice(0, isTag ? last : last + 1);
    const of = called({ word: named.at(-1) ?? '', at: `/${named.join('/')}` });
    return isTag ? `${of} (${languageName(name, language)})` : of;
  };
  return (
    <div role="alert" class="objections" tabIndex={-1} autofocus>
      <h2>{say('nothingRecorded')}</h2>
      {stale && (
        <p>
          {say('stale')} {about !== undefined && <a href={about}>{say('lookAtIt')}</a>}
        </p>
      )}
      <ul>
        {wrong.map((each, n) => (
          <li key={n}>
            {each.at !== '' ? (
              <>
                <a href={`#${each.at}`}>{word(each.at)}</a>: {objection(each)}
              </>
            ) : (
              <>
                {/^[A-Z]/.test(each.code) && `${say('ruleSays')}: `}
                {objection(each)}
                {each.position !== undefined && (
                  <>
                    {' '}
                    {say('follows')} <Position at={each.position} />
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
