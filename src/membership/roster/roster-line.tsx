import { nameIn } from '../../language/names.js';
import { remembered } from '../../language/remembered.js';
import { common } from '../../web/common.js';
import { Since } from '../../web/since.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { type RosterItem } from './roster.query.js';

/** One government of the roster: its name, how it writes itself, since when it belongs. */
export const RosterLine = ({ id, code, names, country, category, since, perhaps, basis, applied }: RosterItem) => {
  const { language, asked } = useView();
  const { say } = memberWords(language);
  return (
    <li>
      <span class="who">
        <A to={`/members/${code ?? id}`}>
          <Name of={names} />
        </A>{' '}
        <OwnName names={names} country={country} />
      </span>
      <span class="what">
        {category !== 'full' && <span class="tag">{common(language).say(category)}</span>}
        {perhaps && <span class="tag doubt">{say('perhapsMark')}</span>}
        <span class="soft">
          <Since on={since} />
          {asked['applied'] === 'false' && applied === null && ` · ${say(hows[basis] ?? 'withoutApplication')}`}
        </span>
      </span>
    </li>
  );
};

/** How one may come to belong without applying. */
const hows: Record<string, 'founding' | 'accession' | 'succession'> = {
  founding: 'founding',
  accession: 'accession',
  succession: 'succession',
};

const spokenIn = remembered((country) => new Intl.Locale('und', { region: country }).maximize().language);

/** The name in the language of its country, where that is another than the reader's. */
const OwnName = ({ names, country }: { names: Record<string, string>; country: string | null }) => {
  const { language } = useView();
  if (country === null) return null;
  const spoken = spokenIn(country);
  const own = nameIn(names, spoken);
  const shown = nameIn(names, language);
  if (!own.language.startsWith(spoken) || own.text === shown.text) return null;
  return (
    <span class="soft" lang={own.language}>
      {own.text}
    </span>
  );
};
