import { type ComponentChildren } from 'preact';
import { askedAs } from './asked-as.js';
import { common } from './common.js';
import { countriesInOrder, countryName, sortedBy } from './page-language.js';
import { plainName } from './text.js';
import { link, type Texts, useView } from './view.js';

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

/** A choice of one country; what is asked for stays chosen where nothing is of that country. */
export const CountryChoice = ({ of }: { of: string[] }) => {
  const { language, asked } = useView();
  const { say } = common(language);
  const codes = new Set(asked.country ? [...of, asked.country] : of);
  const options = countriesInOrder(codes, language).map((code) => ({ value: code, text: countryName(code, language) }));
  return (
    <Choice name="country" label={say('country')} options={[{ value: '', text: say('anyCountry') }, ...options]} />
  );
};

/** So many are a list to choose from; of more, one is named by its code, and one more than these is enough to know it. */
export const MOST_OPTIONS = 200;

interface Governments {
  name: string;
  label: string;
  any: string;
  of: { id: string; handle: string | null; names: Texts }[];
}

/** A choice of one government, by what the reader's language calls them. */
export const GovernmentChoice = ({ name, label, any, of }: Governments) => {
  const { language } = useView();
  if (of.length > MOST_OPTIONS) return <Field name={name} label={label} example={of[0]!.handle ?? of[0]!.id} />;
  const options = of.map(({ id, handle, names }) => ({ value: handle ?? id, text: plainName(names, language) }));
  return (
    <Choice
      {...{ name, label }}
      options={[{ value: '', text: any }, ...sortedBy(options, language, ({ text }) => text)]}
    />
  );
};

interface Asked {
  name: string;
  label: string;
  hint?: string;
  example?: string;
}

/** A text to look for; what cannot be asked for in these words is told beside it, before it is sent. */
export const Field = ({ name, label, hint, example }: Asked) => {
  const { asked, language } = useView();
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={asked[name] ?? ''}
        title={hint}
        placeholder={example}
        autocomplete="off"
        {...askedAs(name, language)}
      />
    </label>
  );
};
