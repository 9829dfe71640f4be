import { type ComponentChildren } from 'preact';
import { common } from './common.js';
import { link, useView } from './view.js';

/** A form that asks for the same page otherwise; times and language stay as they are. */
export const Filters = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const view = useView();
  const { say } = common(view.language);
  return (
    <form class="filters" method="get" action={`/${view.association.handle}${path}`}>
      {(['trueOn', 'knownOn', 'lang'] as const).map(
        (name) =>
          view.asked[name] !== undefined && <input key={name} type="hidden" name={name} value={view.asked[name]} />,
      )}
      {children}
      <button type="submit">{say('filter')}</button>
      <a href={link(view, path)}>{say('clear')}</a>
    </form>
  );
};

export interface Option {
  value: string;
  text: string;
}

/** A choice; the first option stands for what holds where nothing is chosen. */
export const Choice = ({ name, label, options }: { name: string; label: string; options: Option[] }) => {
  const { asked } = useView();
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === (asked[name] ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

interface Asked {
  name: string;
  label: string;
  hint?: string;
  example?: string;
}

export const Field = ({ name, label, hint, example }: Asked) => (
  <label>
    <span>{label}</span>
    <input
      type="text"
      name={name}
      value={useView().asked[name] ?? ''}
      title={hint}
      placeholder={example}
      autocomplete="off"
    />
  </label>
);
