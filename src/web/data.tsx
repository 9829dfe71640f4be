import { languageOf } from '../language/names.js';
import { common } from './common.js';
import { useView } from './view.js';

/** What stands for data on a page: what ids in it are called, and what fields and choices are called in the reader's language. */
export interface DataWords {
  names?: Map<string, string>;
  find?: (key: string) => string | undefined;
}

/** Data field by field, as it stands in the log; `field` is the one that holds it. */
export const Data = ({ of, field, ...words }: DataWords & { of: unknown; field?: string }) => {
  const { language } = useView();
  const { names, find } = words;
  if (of === null) return <span class="none">{common(language).say('erased')}</span>;
  if (Array.isArray(of))
    return (
      <ol class="data">
        {of.map((each: unknown, n) => (
          <li key={n}>
            <Data of={each} field={field} {...words} />
          </li>
        ))}
      </ol>
    );
  if (typeof of === 'object')
    return (
      <dl class="data">
        {Object.entries(of).map(([name, each]: [string, unknown]) => (
          <div key={name}>
            <dt>{find?.(name) ?? name}</dt>
            <dd>
              <Data of={each} field={name} {...words} />
            </dd>
          </div>
        ))}
      </dl>
    );
  if (typeof of === 'boolean' && find) return <>{find(of ? 'yes' : 'no') ?? `${of}`}</>;
  if (typeof of !== 'string') return <>{JSON.stringify(of)}</>;
  const chosen = CHOICE.test(of) ? (find?.(`${field}-${of}`) ?? find?.(of)) : undefined;
  const text = names?.get(of) ?? chosen ?? of;
  return <span lang={chosen === undefined ? languageOf(text) : undefined}>{shortened(text)}</span>;
};

/** How what is chosen from a few is written in the log. */
const CHOICE = /^[a-z]+(-[a-z]+)*$/;

const LONGEST = 2000;

/** Documents stand in the log whole; a page shows how they begin. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
