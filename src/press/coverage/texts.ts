import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import {
  type DocumentRow,
  type MadeText,
  type PressItem,
  type PressReader,
  PressTexts,
} from '../../web/press-texts.js';
import { type Reprints } from '../events.js';
import { reprintsKnown } from '../families/marks.js';
import { withinRights, withRights } from './allowed.js';
import { CoverageItem } from './coverage.entity.js';
import { type KeptLayer } from './layers.js';

/** Reads the texts of the press for other rooms, as far as their rights allow. */
@Injectable()
export class CoverageTexts implements PressReader {
  constructor(
    private readonly dataSource: DataSource,
    texts: PressTexts,
  ) {
    texts.keep(this);
  }

  async compared(asOf: AsOf): Promise<string[]> {
    return this.newestFirst(asOf, "(row.index_line is not null or row.translations || row.key_points <> '[]')");
  }

  async originals(asOf: AsOf, document?: string): Promise<string[]> {
    const own = document === undefined ? 'true' : 'row.sources @> :own';
    return this.newestFirst(asOf, own, { own: JSON.stringify([{ document }]) });
  }

  private async newestFirst(asOf: AsOf, which: string, parameters: object = {}): Promise<string[]> {
    const rows = await known(this.dataSource, CoverageItem, asOf)
      .andWhere('(row.first is null or row.first <= :trueOn)', asOf)
      .andWhere(`row.original is not null and ${which}`, parameters)
      .select(['row.associationId', 'row.knownFrom', 'row.coverage', 'row.first', 'row.position'])
      .orderBy('row.first', 'DESC')
      .addOrderBy('row.position', 'DESC')
      .getMany();
    return rows.map(({ coverage }) => coverage);
  }

  async read(asOf: AsOf, ids: string[]): Promise<PressItem[]> {
    if (ids.length === 0) return [];
    const rows = await known(this.dataSource, CoverageItem, asOf)
      .andWhere({ coverage: In(ids) })
      .getMany();
    const allowed = (await withRights(this.dataSource, asOf, rows)).map(withinRights);
    const byId = new Map(allowed.map((row) => [row.coverage, row]));
    return ids.flatMap((id) => (byId.has(id) ? [shown(byId.get(id)!)] : []));
  }

  reprints(asOf: AsOf): Promise<Reprints> {
    return reprintsKnown(this.dataSource, asOf);
  }

  async from(asOf: AsOf, documents: string[]): Promise<(DocumentRow & { item: string })[]> {
    if (documents.length === 0) return [];
    const own = documents.map((_, n) => `row.sources @> :document${n}`).join(' or ');
    const sources = documents.map((document, n) => [`document${n}`, JSON.stringify([{ document }])]);
    const rows = await known(this.dataSource, CoverageItem, asOf)
      .andWhere(`(${own})`, Object.fromEntries(sources))
      .select(['row.associationId', 'row.knownFrom', 'row.coverage', 'row.sources'])
      .getMany();
    return rows.flatMap(({ coverage, sources: all }) =>
      all.flatMap(({ document, row }) => (row === undefined ? [] : [{ document, row, item: coverage }])),
    );
  }
}

const shown = ({ coverage, title, published, filedUnder, meeting, original, ...row }: CoverageItem): PressItem => ({
  id: coverage,
  title,
  published,
  member: filedUnder,
  meeting,
  original: original && { language: original.language, text: original.text },
  made: [
    ...row.translations.map((each) => made('translation', each)),
    ...together(row.keyPoints),
    ...(row.indexLine ? [made('index-line', row.indexLine)] : []),
  ],
});

const made = (kind: MadeText['kind'], { language, text, by, on, position }: KeptLayer): MadeText => ({
  kind,
  language,
  text,
  by,
  on,
  position,
});

/** Key points that were made together are one text, a line for each. */
const together = (points: KeptLayer[]): MadeText[] => {
  const texts = new Map<string, MadeText>();
  for (const point of points) {
    const key = `${point.position} ${point.language}`;
    const before = texts.get(key);
    const text =
      before === undefined ? point.text : [before.text, point.text].filter((each) => each !== null).join('\n');
    texts.set(key, { ...made('key-points', point), text });
  }
  return [...texts.values()];
};
