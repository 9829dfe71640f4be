import { type INestApplicationContext } from '@nestjs/common';
import { type Report } from '../backup/drill.js';
import { type Manifest } from '../backup/manifest.js';

/** Drills an open record. */
export const drilled = async (app: INestApplicationContext, of: Pick<Manifest, 'logs'>): Promise<Report> => {
  const { DataSource } = await import('typeorm');
  const { drill } = await import('../backup/drill.js');
  const { Follower } = await import('../eventstore/follower.js');
  const { Registry } = await import('../eventstore/registry.js');
  const { Erasures } = await import('../personal/erasures.js');
  const [dataSource, follower, registry] = [app.get(DataSource), app.get(Follower), app.get(Registry)];
  return drill({ dataSource, follower, registry, erased: app.get(Erasures).repeated }, of);
};
