import { type VNode } from 'preact';
import { useWords } from './asking.js';
import { endsGroup, kindOf, type Place, placesIn, rarerOf, rowOf } from './schema.js';
import { type Asked } from './asked.js';
import { ByLanguage, describing, Line, Marks, Objection, objectionTo } from './lines.js';

/** What asks for one place of a form, whatever it is: a line, a choice, a group of others. */
export const Input = ({ place, value, asking }: Asked): VNode | null => {
  switch (kindOf(place)) {
    case 'kept':
      return typeof value === 'string' ? <input type="hidden" name={place.at} value={value} /> : null;
    case 'group':
      return <Group {...{ place, value, asking }} />;
    case 'rows':
      return <Rows {...{ place, value, asking }} />;
    case 'languages':
      return <ByLanguage {...{ place, value, asking }} />;
    case 'marks':
      return <Marks {...{ place, value, asking }} />;
    default:
      return <Line {...{ place, value, asking }} />;
  }
};

/** The fields of a group; one that may be left out is folded until something is said in it. */
const Group = ({ place, value, asking }: Asked) => {
  const { called } = useWords(asking);
  const fields = (
    <>
      <Objection {...{ place, asking }} />
      <Fields {...{ place, value, asking }} />
    </>
  );
  const objection = objectionTo(place, asking, true);
  if (!place.optional)
    return (
      <fieldset id={place.at} {...describing(place, asking)}>
        <legend>{called(place)}</legend>
        {fields}
      </fieldset>
    );
  return (
    <details class="group" id={place.at} open={value !== undefined || objection !== undefined}>
      <summary>{called(place)}</summary>
      {fields}
    </details>
  );
};

/** Each field of a group, one under the other; of what may be left out the rarer is folded until something is said in it. */
export const Fields = ({ place, value, asking }: Asked) => {
  const { say } = useWords(asking);
  const places = placesIn(place);
  const rarer = new Set(rarerOf(place, places));
  const valueOf = ({ word }: Place) => (value as Record<string, unknown> | undefined)?.[word];
  const isSaid = (each: Place) => valueOf(each) !== undefined || objectionTo(each, asking, true) !== undefined;
  const input = (each: Place) => <Input key={each.at} place={each} value={valueOf(each)} asking={asking} />;
  const shown = places.filter((each) => !rarer.has(each));
  const end = shown.findIndex(({ word }) => endsGroup(word));
  const [before, after] = end < 0 ? [shown, []] : [shown.slice(0, end), shown.slice(end)];
  return (
    <>
      {before.map(input)}
      {rarer.size > 0 && (
        <details class="group" open={[...rarer].some(isSaid)}>
          <summary>{say('more')}</summary>
          {[...rarer].map(input)}
        </details>
      )}
      {after.map(input)}
    </>
  );
};

/** Many of a kind, each a group, with a button that brings room for another. */
const Rows = ({ place, value = [], asking }: Asked) => {
  const { called, say } = useWords(asking);
  const rows = value as unknown[];
  const wanted = Math.max(
    rows.length,
    asking.rows.get(place.at) ?? (place.at === '/evidence' || !place.optional ? 1 : 0),
  );
  return (
    <div role="group" class="asked-rows" id={place.at} aria-label={called(place)} {...describing(place, asking)}>
      {Array.from({ length: wanted }, (_, n) => {
        const row = rowOf(place, n);
        return (
          <fieldset key={n} id={row.at} {...describing(row, asking)}>
            <legend>
              {called(place)} {n + 1}
            </legend>
            <Objection place={row} asking={asking} />
            <Fields place={row} value={rows[n]} asking={asking} />
          </fieldset>
        );
      })}
      <Objection {...{ place, asking }} />
      {/* The page comes back at the new row. */}
      <button type="submit" name="add" value={place.at} formaction={`#${place.at}/${wanted}`}>
        {say('another', { what: called(place) })}
      </button>
    </div>
  );
};
