import { isId } from '../language/ids.js';
import { type Evidence } from '../language/nouns.js';
import { languageFor } from '../language/shared-scripts.js';
import { common } from './common.js';
import { languageName, type PageLanguage, pageLanguages } from './page-language.js';
import { Sources } from './sources.js';
import { A } from './text.js';
import { useView } from './view.js';

/** What something named in data is called, and its page where it has one. */
export interface CalledThing {
  text: string;
  path?: string;
}

/** What stands for data on a page: what ids in it are called, and what fields and choices are called in the reader's language. */
export interface DataWords {
  names?: Map<string, CalledThing>;
  find?: (key: string) => string | undefined;
  /** Set where ids are left out that stand for nothing that has a name, which nobody reads. */
  terse?: true;
}

/** Data field by field, as it stands in the log; `field` is the one that holds it. */
export const Data = ({ of, field, ...words }: DataWords & { of: unknown; field?: string }) => {
  const { language } = useView();
  const { names, find, terse } = words;
  if (of === null) return <span class="none">{common(language).say('erased')}</span>;
  if (find && field === 'evidence' && Array.isArray(of)) return <Sources of={of as Evidence} />;
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
        {Object.entries(of)
          .filter(([, each]) => !(terse && isId(each) && !names?.has(each)))
          .map(([name, each]: [string, unknown]) => (
            <div key={name}>
              <dt>{find?.(name) ?? (find && TAGS.has(name) ? languageName(name, language) : name)}</dt>
              <dd>
                <Data of={each} field={name} {...words} />
              </dd>
            </div>
          ))}
      </dl>
    );
  if (typeof of === 'boolean' && find) return <>{find(of ? 'yes' : 'no') ?? `${of}`}</>;
  if (typeof of !== 'string') return <>{JSON.stringify(of)}</>;
  if (field === 'bytes') return <>{sizeOf(of, language)}</>;
  const chosen = CHOICE.test(of) ? (find?.(`${field}-${of}`) ?? find?.(of)) : undefined;
  const named = names?.get(of);
  const text = named?.text ?? chosen ?? of;
  return (
    <span lang={chosen === undefined ? languageFor(text, language) : undefined}>
      {named?.path === undefined ? shortened(text) : <A to={named.path}>{shortened(text)}</A>}
    </span>
  );
};

/** Texts by language stand under its tag. */
const TAGS: ReadonlySet<string> = new Set(pageLanguages);

/** How what is chosen from a few is written in the log. */
const CHOICE = /^[a-z]+(-[a-z]+)*$/;

/** What a file takes, which the log holds in base64 and nobody reads. */
const sizeOf = (base64: string, language: PageLanguage): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
    Buffer.byteLength(base64, 'base64') / 1000,
  );

const LONGEST = 2000;

/** Documents stand in the log whole; a page shows how they begin. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
