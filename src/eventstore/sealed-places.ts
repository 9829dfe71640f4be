import { SEALED, type Sql, type Vault } from './vault.js';

/** A place in the log where a sealed text stands. */
export interface SealedPlace {
  slot: string;
  /** Whose text it is: a person, or the thing that the stream is about. */
  subject: string;
  position: number;
  stream: string;
  type: string;
  recordedAt: string;
  /** Where it stands in the data, as a JSON pointer; `/reason` with `ofEnvelope` is why the event was recorded. */
  pointer: string;
  ofEnvelope: boolean;
  text: string;
  /** The event's data as it lies in the log. */
  data: unknown;
}

interface Row {
  position: number;
  stream: string;
  type: string;
  leaf: string;
}

/** Originals of documents may be large, so that few events are held at a time. */
const BATCH = 250;

/** Every sealed text of a log that is not erased, with where it stands, in order. */
export async function* sealedPlaces(sql: Sql, vault: Vault, association: string): AsyncGenerator<SealedPlace> {
  for (let from = 0; ; from += BATCH) {
    const { rows } = await sql.query<Row>(
      `select position, stream, type, convert_from(leaf, 'UTF8') as leaf from event
       where association_id = $1 and position >= $2 and position < $3 order by position`,
      [association, from, from + BATCH],
    );
    const places = rows.filter(({ leaf }) => leaf.includes(SEALED)).flatMap(placesIn);
    const slots = places.map(({ slot }) => slot);
    const behind = new Map(
      (await vault.behind(association, slots, sql)).map(([slot, subject, plain]) => [slot, { subject, plain }]),
    );
    for (const place of places) {
      const found = behind.get(place.slot);
      if (found) yield { ...place, subject: found.subject, text: found.plain.toString('utf8', 32) };
    }
    if (rows.length < BATCH) return;
  }
}

const placesIn = ({ position, stream, type, leaf }: Row): Omit<SealedPlace, 'subject' | 'text'>[] => {
  const [, , recordedAt, { data, reason }] = JSON.parse(leaf) as [number, number, string, Record<string, unknown>];
  const at = { position, stream, type, recordedAt, data };
  return [
    ...markersIn(data).map((marker) => ({ ...at, ...marker, ofEnvelope: false })),
    ...markersIn(reason, '/reason').map((marker) => ({ ...at, ...marker, ofEnvelope: true })),
  ];
};

const markersIn = (value: unknown, pointer = ''): { slot: string; pointer: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('$sealed' in value && typeof value.$sealed === 'string') return [{ slot: value.$sealed, pointer }];
  return Object.entries(value).flatMap(([name, each]) => markersIn(each, `${pointer}/${name}`));
};
