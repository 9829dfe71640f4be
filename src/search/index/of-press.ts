import { foldName } from '../../language/names.js';
import { handlers } from '../../eventstore/projection.js';
import { type Layer as Expression, type PressEvent, type RightsDefaultEvent } from '../../press/events.js';
import { type Layer } from '../types.js';
import { retell, retext, rowOf, textOf, textsOf } from './row.js';
import { type KeptText, SearchDefault, SearchText } from './search-text.entity.js';

interface Made {
  title?: Record<string, string | null>;
  original?: Expression;
  translation?: Expression;
  keyPoints?: Expression[];
  indexLine?: Expression;
}

const layersOf = ({ title, original, translation, keyPoints = [], indexLine }: Made): KeptText[] => {
  const of = (layer: Layer, text?: Expression) => (text ? textOf(layer, text.language, text.text) : []);
  return [
    ...textsOf('title', title),
    ...of('original', original),
    ...of('translation', translation),
    ...keyPoints.flatMap((point) => of('key-points', point)),
    ...of('index-line', indexLine),
  ];
};

/** Items of coverage by every expression of them. */
export const ofPress = handlers<PressEvent | RightsDefaultEvent>({
  PressCoverageLogged: (fact, rows) => {
    const { coverage, filedUnder, mentions = [], meeting, published, outlet, account } = fact.data;
    const texts = [...layersOf(fact.data), ...textsOf('outlet', outlet), ...textsOf('outlet', account)];
    const about = { item: coverage, type: 'coverage' as const, place: `/coverage/${coverage}`, meeting, on: published };
    const outlets = [...new Set(Object.values(outlet).map(foldName))];
    rows.put(SearchText, fact, rowOf(fact, { ...about, governments: [filedUnder, ...mentions], texts, outlets }));
  },
  CoverageTextAdded: (fact, rows) => {
    const added = layersOf(fact.data);
    retext(rows, fact, 'coverage', (texts) => [
      ...texts.filter((text) => !added.some((other) => replaces(other, text))),
      ...added,
    ]);
  },
  CoverageLinked: (fact, rows) => {
    const { mentions = [], meeting } = fact.data;
    retell(rows, fact, 'coverage', (row) => ({
      governments: [...row.governments, ...mentions],
      meeting: meeting ?? row.meeting,
    }));
  },
  RightsDefaultSet: (fact, rows) => {
    const { outlet = '', since, rights } = fact.data;
    rows.put(SearchDefault, fact, { outlet: foldName(outlet), since, rights });
  },
  CoverageRightsSet: (fact, rows) =>
    rows.amend(
      SearchText,
      fact,
      ({ type }) => type === 'coverage',
      () => ({ rights: fact.data.rights }),
    ),
});

/** An original or an index line stands in the place of the one before, a title in that of its language; all else beside. */
const replaces = (one: KeptText, other: KeptText): boolean => {
  if (one.layer !== other.layer) return false;
  if (one.layer === 'original' || one.layer === 'index-line') return true;
  return one.language === other.language && (one.layer === 'title' || one.text === other.text);
};
