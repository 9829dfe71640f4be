import { languageOf } from '../language/names.js';
import { common } from '../web/common.js';
import { useView } from '../web/view.js';

/** The data of an entry as it stands in the log, field by field. */
export const Data = ({ of }: { of: unknown }) => {
  const { language } = useView();
  if (of === null) return <span class="none">{common(language).say('erased')}</span>;
  if (Array.isArray(of))
    return (
      <ol class="data">
        {of.map((each: unknown, n) => (
          <li key={n}>
            <Data of={each} />
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
              <Data of={each} />
            </dd>
          </div>
        ))}
      </dl>
    );
  if (typeof of === 'string') return <span lang={languageOf(of)}>{shortened(of)}</span>;
  return <>{JSON.stringify(of)}</>;
};

const LONGEST = 2000;

/** Documents stand in the log whole; a page shows how they begin. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
