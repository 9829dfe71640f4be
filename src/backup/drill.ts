import { type DataSource } from 'typeorm';
import { type Follower } from '../eventstore/follower.js';
import { poolOf } from '../eventstore/kernel.js';
import { type Projection } from '../eventstore/projection.js';
import { type Registry } from '../eventstore/registry.js';
import { logFaults } from './log-faults.js';
import { type Manifest } from './manifest.js';

/** The parts of an open record that a drill works with. */
export interface Drilled {
  dataSource: DataSource;
  follower: Follower;
  registry: Registry;
  /** How many erasures that are newer than the backup were carried out again when it was opened. */
  erased: number;
}

/** What a drill has found; without faults the record is whole. */
export interface Report {
  logs: { handle: string; events: number; checkpoints: number }[];
  readModels: number;
  /** Erasures that are newer than the backup, and were carried out again. */
  erased: number;
  faults: string[];
}

/**
 * Shows that a restored record is whole, in which what was erased later was erased again: each log has all its events, each as it was
 * hashed, and is the one of each of its checkpoints and of the manifest; and each read model comes out of a rebuild as it was.
 */
export const drill = async (
  { dataSource, follower, registry, erased }: Drilled,
  manifest: Pick<Manifest, 'logs'>,
): Promise<Report> => {
  const report: Report = { logs: [], readModels: 0, erased, faults: [] };
  const pool = poolOf(dataSource);
  for (const log of manifest.logs) {
    const { faults, ...found } = await logFaults(pool, log);
    report.logs.push({ handle: log.handle, ...found });
    report.faults.push(...faults.map((fault) => `${log.handle}: ${fault}`));
    const marks = () => marksOf(dataSource, log.association, registry.projections);
    const before = await marks();
    const failed = await follower.rebuildAll(log.association, registry.projections);
    const after = await marks();
    for (const { name } of registry.projections)
      if (before.get(name) !== after.get(name))
        report.faults.push(`${log.handle}: ${name} is not what a rebuild makes`);
    for (const [{ name }] of failed) report.faults.push(`${log.handle}: ${name} cannot be made of the log`);
    for (const { name, failure } of await follower.states(log.association))
      if (failure !== null) report.faults.push(`${log.handle}: ${name} has stopped`);
    report.readModels += registry.projections.length;
  }
  return report;
};

/** A mark of all rows of each read model, whatever their order. */
const marksOf = async (
  dataSource: DataSource,
  association: string,
  projections: Projection[],
): Promise<Map<string, string>> => {
  const marks = new Map<string, string>();
  for (const { name, tables } of projections) {
    const of = tables.map(async (entity) => {
      const { rows } = await poolOf(dataSource).query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0) as mark
         from ${dataSource.getMetadata(entity).tablePath} t where association_id = $1`,
        [association],
      );
      return rows[0]!.mark;
    });
    marks.set(name, (await Promise.all(of)).join());
  }
  return marks;
};
