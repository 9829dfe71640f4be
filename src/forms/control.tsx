import { isLanguageTag } from '../language/names.js';
import { languageName, pageLanguages } from '../web/page-language.js';
import { useView } from '../web/view.js';
import { type Asking, useWords } from './asking.js';
import { type Asked } from './asked.js';
import { shownFor } from './read.js';
import { kindOf, type Place, thingAt } from './schema.js';
import { isAt } from './wrong.js';

/** What an input says to those who do not see it: that it is wrong, and where its hint and its fault stand; `within` is the place of which it is
 * the first input, so that what is wrong with the whole is told of it. */
export const described = ({ wrong }: Asking, at: string, hinted = false, within?: string) => {
  const told = wrong.some((each) => isAt(each, at))
    ? at
    : wrong.some((each) => each.at === within)
      ? within
      : undefined;
  const isWrong = told !== undefined;
  const by = [...(hinted ? [`hint${at}`] : []), ...(isWrong ? [`wrong${told}`] : [])].join(' ');
  return { 'aria-invalid': isWrong ? ('true' as const) : undefined, 'aria-describedby': by || undefined };
};

/** A text that may be longer is asked for with more room. */
const A_PAGE = 10_000;

const LANGUAGES = [...pageLanguages, 'zh-Hant'];

/** What there is to choose from; a language that is none of the usual ones stays where it was given. */
const optionsOf = (place: Place, value: unknown): readonly string[] => {
  const kind = kindOf(place);
  if (kind === 'flag') return ['yes', 'no'];
  if (kind !== 'language') return place.schema.enum ?? [];
  return typeof value === 'string' && isLanguageTag(value) ? [...new Set([...LANGUAGES, value])] : LANGUAGES;
};

/** The input, text or choice of a line. */
export const Control = ({ place, value, asking, hinted }: Asked & { hinted: boolean }) => {
  const { word, say } = useWords(asking);
  const { language } = useView();
  const { at, optional } = place;
  const kind = kindOf(place);
  const attributes = { id: at, name: at, ...described(asking, at, hinted) };
  const thing = thingAt(place);
  const choices = (thing && asking.choices.get(thing)) ?? [];
  const shown = (each: unknown): string => (thing ? shownFor(choices, String(each)) : String(each));
  if (kind === 'choice' || kind === 'flag' || kind === 'language') {
    const options = optionsOf(place, value);
    const now = value === true ? 'yes' : value === false ? 'no' : value;
    return (
      <select {...attributes}>
        {(optional || now === undefined) && <option value="">{optional ? say('unsaid') : say('choose')}</option>}
        {options.map((each) => (
          <option key={each} value={each} selected={each === now}>
            {kind === 'flag'
              ? say(each as 'yes')
              : kind === 'language'
                ? languageName(each, language)
                : word(place, each)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'long' || kind === 'lines' || kind === 'things') {
    const lines = Array.isArray(value) ? value.map(shown).join('\n') : typeof value === 'string' ? value : '';
    return (
      <textarea rows={(place.schema.maxLength ?? 0) > A_PAGE ? 12 : 3} {...attributes}>
        {lines}
      </textarea>
    );
  }
  return (
    <input
      type="text"
      {...attributes}
      value={value === undefined || value === null ? '' : shown(value)}
      inputmode={kind === 'count' ? 'numeric' : undefined}
      list={choices.length > 0 ? `known-${thing}` : undefined}
      autocomplete="off"
      spellcheck={false}
    />
  );
};
