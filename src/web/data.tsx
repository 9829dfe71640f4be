import { languageOf } from '../language/names.js';
import { common } from './common.js';
import { useView } from './view.js';

/** Data field by field, as it stands in the log; `names` are what ids in it are called. */
export const Data = ({ of, names }: { of: unknown; names?: Map<string, string> }) => {
  const { language } = useView();
  if (of === null) return <span class="none">{common(language).say('erased')}</span>;
  if (Array.isArray(of))
    return (
      <ol class="data">
        {of.map((each: unknown, n) => (
          <li key={n}>
            <Data of={each} names={names} />
          </li>
        ))}
      </ol>
    );
  if (typeof of === 'object')
    return (
      <dl class="data">
        {Object.entries(of).map(([name, each]: [string, unknown]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Data of={each} names={names} />
            </dd>
          </div>
        ))}
      </dl>
    );
  const text = typeof of === 'string' ? (names?.get(of) ?? of) : undefined;
  if (text !== undefined) return <span lang={languageOf(text)}>{shortened(text)}</span>;
  return <>{JSON.stringify(of)}</>;
};

const LONGEST = 2000;

/** Documents stand in the log whole; a page shows how they begin. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
