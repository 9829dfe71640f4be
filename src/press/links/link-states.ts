import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type LinkOutcome } from './link.shapes.js';
import { CoverageSnapshot, LinkCheck } from './links.entity.js';

/** How the address of an item answered when it was called last, and whether what stood there is kept. */
export interface LinkState {
  /** `unchecked` where nobody has called the address that the item has now; null where it has none. */
  outcome: LinkOutcome | 'unchecked' | null;
  status: number | null;
  reason: string | null;
  to: string | null;
  /** The day of the last call, and its event. */
  on: string | null;
  position: number | null;
  /** The day of the newest snapshot of that address. */
  snapshot: string | null;
}

/** What was kept of an item's address on a day; its text is null where it was erased. */
export interface Snapshot {
  url: string;
  answeredBy: string | null;
  on: string;
  sha256: string;
  bytes: number;
  status: number;
  contentType: string;
  text: string | null;
  recordedAt: string;
  by: string;
  position: number;
}

/** Answers the state of an item's link as far as it was known, and no later than the day that is asked about. */
export const linkStates = async (
  dataSource: DataSource,
  asOf: AsOf,
  coverage: string[],
): Promise<(coverage: string, url: string | null) => LinkState> => {
  const last = <T extends LinkCheck | CoverageSnapshot>(table: new () => T) =>
    known(dataSource, table, asOf)
      .andWhere('row.day <= :trueOn and row.coverage = any(:coverage)', { ...asOf, coverage })
      .distinctOn(['row.coverage'])
      .orderBy('row.coverage')
      .addOrderBy('row.day', 'DESC')
      .addOrderBy('row.position', 'DESC');
  const checks = new Map((await last(LinkCheck).getMany()).map((row) => [row.coverage, row]));
  const kept = await last(CoverageSnapshot)
    .select(['row.associationId', 'row.knownFrom', 'row.coverage', 'row.day', 'row.sha256', 'row.url', 'row.position'])
    .getMany();
  const snapshots = new Map(kept.map((row) => [row.coverage, row]));
  return (id, url) => {
    // What an address answered that was since corrected says nothing of the one that stands there now.
    const check = [checks.get(id)].find((row) => row?.url === url);
    const snapshot = snapshots.get(id)?.day ?? null;
    if (!check) return { ...unchecked, outcome: url === null ? null : 'unchecked', snapshot };
    const { outcome, status, reason, leadsTo: to, day: on, position } = check;
    return { outcome, status, reason, to, on, position, snapshot };
  };
};

const unchecked = { status: null, reason: null, to: null, on: null, position: null };

/** What was kept of an item's address, the newest first. */
export const snapshotsOf = async (dataSource: DataSource, asOf: AsOf, coverage: string): Promise<Snapshot[]> => {
  const rows = await known(dataSource, CoverageSnapshot, asOf)
    .andWhere('row.coverage = :coverage and row.day <= :trueOn', { ...asOf, coverage })
    .orderBy('row.position', 'DESC')
    .getMany();
  return rows.map(
    ({ url, answeredBy, day, sha256, bytes, status, contentType, text, recordedAt, actor, position }) => ({
      url,
      answeredBy,
      on: day,
      sha256,
      bytes,
      status,
      contentType,
      text,
      recordedAt,
      by: actor,
      position,
    }),
  );
};
