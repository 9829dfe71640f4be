import { languageName } from '../web/page-language.js';
import { useView } from '../web/view.js';
import { type Asking, useWords } from './asking.js';
import { type Asked } from './asked.js';
import { Control, described } from './control.js';
import { kindOf, type Place, thingAt } from './schema.js';
import { isAt, type Wrong } from './wrong.js';

/** A text in one language or more: that of the reader first, the others folded. */
export const ByLanguage = ({ place, value = {}, asking }: Asked) => {
  const { language } = useView();
  const { called, say } = useWords(asking);
  const texts = value as Record<string, string | null>;
  const isLong = ((place.schema.additionalProperties || {}).maxLength ?? 0) > 300;
  const tags = [...new Set([...asking.languages, ...Object.keys(texts)])];
  const first = tags.includes(language) ? language : tags[0]!;
  const others = tags.filter((tag) => tag !== first);
  const said = others.some(
    (tag) => typeof texts[tag] === 'string' || asking.wrong.some((each) => isAt(each, `${place.at}/${tag}`)),
  );
  const one = (tag: string) => {
    const at = `${place.at}/${tag}`;
    const attributes = {
      name: at,
      lang: tag,
      id: at,
      ...described(asking, at, false, tag === first ? place.at : undefined),
    };
    return (
      <p key={tag} class="field">
        <label for={attributes.id}>
          <span>{tag === first ? called(place) : languageName(tag, language)}</span>{' '}
          {tag === first && <small>{languageName(tag, language)}</small>}{' '}
          {tag === first && !place.optional && <Needed asking={asking} />}
        </label>
        {isLong ? (
          <textarea rows={3} {...attributes}>
            {texts[tag] ?? ''}
          </textarea>
        ) : (
          <input type="text" value={texts[tag] ?? ''} autocomplete="off" {...attributes} />
        )}
        <Objection place={{ ...place, at }} asking={asking} />
      </p>
    );
  };
  return (
    <div role="group" id={place.at} aria-label={called(place)} class="by-language">
      {one(first)}
      {!asking.wrong.some(({ at }) => at.startsWith(`${place.at}/`)) && <Objection {...{ place, asking }} />}
      {others.length > 0 && (
        <details open={said}>
          <summary>{say('otherLanguages', { what: called(place) })}</summary>
          {others.map(one)}
        </details>
      )}
    </div>
  );
};

/** Some of a few. */
export const Marks = ({ place, value = [], asking }: Asked) => {
  const { called, word } = useWords(asking);
  const marked = value as string[];
  return (
    <fieldset id={place.at} {...describing(place, asking, true)}>
      <legend>{called(place)}</legend>
      <div class="inline">
        {place.schema.items!.enum!.map((each) => (
          <label key={each}>
            <input type="checkbox" name={place.at} value={each} checked={marked.includes(each)} /> {word(place, each)}
          </label>
        ))}
      </div>
      <Objection {...{ place, asking }} />
    </fieldset>
  );
};

/** A field of one line, a text of several, or a choice of one. */
export const Line = ({ place, value, asking }: Asked) => {
  const { called, hint } = useWords(asking);
  const { at, optional, word } = place;
  const told = (optional ? undefined : hint(`${word}Needed`)) ?? hint(word) ?? (thingAt(place) && hint(kindOf(place)));
  return (
    <p class="field">
      <label for={at}>
        <span>{called(place)}</span> {!optional && <Needed asking={asking} />}
      </label>
      <Control {...{ place, value, asking }} hinted={told !== undefined} />
      {told !== undefined && <small id={`hint${at}`}>{told}</small>}
      <Objection {...{ place, asking }} />
    </p>
  );
};

const Needed = ({ asking }: { asking: Asking }) => <small class="needed">{useWords(asking).say('needed')}</small>;

/** What is wrong at a place, or within it. */
export const objectionTo = ({ at }: Place, { wrong }: Asking, within = false): Wrong | undefined =>
  wrong.find((each) => (within ? isAt(each, at) : each.at === at));

/** Where a group of fields finds what is wrong with the whole of it. */
export const describing = (place: Place, asking: Asking, within = false) => ({
  'aria-describedby': objectionTo(place, asking, within) && `wrong${place.at}`,
});

/** What is wrong with what a field says. */
export const Objection = ({ place, asking }: Omit<Asked, 'value'>) => {
  const { objection } = useWords(asking);
  const kind = kindOf(place);
  const wrong = objectionTo(place, asking, kind === 'lines' || kind === 'things' || kind === 'marks');
  return wrong ? (
    <strong class="refused" id={`wrong${place.at}`}>
      {objection(wrong)}
    </strong>
  ) : null;
};
