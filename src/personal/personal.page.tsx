import { type ComponentChildren } from 'preact';
import { type Page } from '../web/answer.js';
import { Position } from '../web/text.js';
import { link, useView, type View } from '../web/view.js';
import { bases } from './events.js';
import { type Held } from './held/held.js';
import { remaining } from './held/remaining.js';
import { personalWords } from './words.js';

/** What the page shows: what is held, once somebody was looked for, or what came of an erasure. */
export interface Shown {
  who?: string;
  held?: Held;
  told?: 'erased' | 'waits' | 'noneMarked';
  erased?: number;
}

/** Where somebody is looked for, what is held about them, and what of it is to be erased. */
export const PersonalPage = (view: View, { who = '', held, told, erased = 0 }: Shown): Page => {
  const { say } = personalWords(view.language);
  return {
    title: say('title'),
    room: 'personal-data',
    body: (
      <>
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        {told && (
          <p role="status" class={told === 'noneMarked' ? 'wrong' : undefined}>
            {say(told, { n: erased })}
          </p>
        )}
        <form method="post" action={link(view, '/personal-data')}>
          <p>
            <label>
              <span>{say('name')}</span> <input type="text" name="who" required maxlength={200} autocomplete="off" />
            </label>{' '}
            <button type="submit">{say('find')}</button>
          </p>
        </form>
        {held && (held.count === 0 ? <p class="none">{say('nothing')}</p> : <Found held={held} />)}
        {held && held.count > 0 && (
          <form method="post" action={link(view, '/personal-data')}>
            <input type="hidden" name="who" value={who} />
            <button type="submit" name="as" value="file">
              {say('save')}
            </button>
          </form>
        )}
      </>
    ),
  };
};

const Found = ({ held }: { held: Held }) => {
  const view = useView();
  const { say } = personalWords(view.language);
  const { count, names, items, beside } = held;
  return (
    <form method="post" action={link(view, '/personal-data/erasures')}>
      <p>
        <strong>{say('held', { n: count })}</strong> {say('names', { names: names.join(', ') })}
      </p>
      <h2>{say('inTheLog')}</h2>
      <Places>
        {items.map(({ slot, position, type, field, text, class: of }) => (
          <Place name="slot" value={slot} key={slot} text={text}>
            <Position at={position} />{' '}
            <code>
              {type}
              {field}
            </code>{' '}
            <small>
              {of} {say(of)}
            </small>
          </Place>
        ))}
      </Places>
      {beside.length > 0 && <h2>{say('besideTheLog')}</h2>}
      <Places>
        {beside.map(({ kind, id, row, text }) => (
          <Place name="beside" value={row === undefined ? id : `${id} ${row}`} key={`${id} ${row}`} text={text}>
            {say(kind as 'document')} {row !== undefined && say('row', { n: row })}
          </Place>
        ))}
      </Places>
      <h2>{say('remains')}</h2>
      <ul>
        {remaining(held).map(({ code, count: n = 0 }) => (
          <li key={code}>{say(code, { n })}</li>
        ))}
      </ul>
      <p class="decide">
        <label>
          <span>{say('basis')}</span>{' '}
          <select name="basis" required>
            <option value="">–</option>
            {bases.map((each) => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="submit">{say('erase')}</button>
      </p>
    </form>
  );
};

const Places = ({ children }: { children: ComponentChildren }) => <ul class="plain">{children}</ul>;

interface Placed {
  name: string;
  value: string;
  text: string;
  children: ComponentChildren;
}

const Place = ({ name, value, text, children }: Placed) => (
  <li>
    <label>
      <input type="checkbox" name={name} value={value} /> {children}
    </label>
    {text !== '' && <blockquote>{text}</blockquote>}
  </li>
);
