import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';
import { type Labels, type Member, memberOf } from '../../timeline/labels.js';
import { originalOf, type Reprints } from '../events.js';
import { type LinkState } from '../links/link-states.js';
import { type CoverageItem } from './coverage.entity.js';

/** An item as lists show it. */
export interface CoverageSummary {
  id: string;
  number: number | null;
  /** Who published it, whose account it quotes or came by, and the host of its address. */
  outlet: Names;
  account: Names | null;
  host: string | null;
  filedUnder: Member;
  mentions: Member[];
  published: string;
  url: string | null;
  language: string;
  title: Record<string, string | null>;
  /** The original of its reprint family; the item itself where it is nobody's reprint. */
  family: string;
  position: number;
}
/** An item with the state of its link. */
export interface ListedCoverage extends CoverageSummary {
  link: LinkState;
}
type LabelMap = Awaited<ReturnType<Labels['of']>>;
/** A row as lists show it. */
export const summaryOf = (row: CoverageItem, labels: LabelMap, reprints: Reprints): CoverageSummary => {
  const { coverage, number, outlet, account, published, url, language, title, position } = row;
  const filedUnder = memberOf(labels, row.filedUnder);
  const mentions = row.mentions.map((id) => memberOf(labels, id));
  const family = originalOf(reprints, coverage);
  const names = { outlet, account, host: url === null ? null : new URL(url).hostname };
  return { id: coverage, number, ...names, filedUnder, mentions, published, url, language, title, family, position };
};

/** Rows as lists show them. */
export const summaries = async (
  labels: Labels,
  asOf: AsOf,
  rows: CoverageItem[],
  reprints: Reprints,
): Promise<CoverageSummary[]> => {
  const members = rows.flatMap((row) => [row.filedUnder, ...row.mentions]);
  const known = await labels.of(asOf, members);
  return rows.map((row) => summaryOf(row, known, reprints));
};
