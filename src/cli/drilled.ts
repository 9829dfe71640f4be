import { type INestApplicationContext } from '@nestjs/common';
import { type Report } from '../backup/drill.js';
import { type Manifest } from '../backup/manifest.js';

/** Drills an open record. */
export const drilled = async (app: INestApplicationContext, of: Pick<Manifest, 'logs'>): Promise<Report> => {
  const { DataSource } = await import('typeorm');
  const { drill } = await import('../backup/drill.js');
  const { Follower } = await import('../eventstore/follower.js');
  const { Registry } = await import('../eventstore/registry.js');
  return drill({ dataSource: app.get(DataSource), follower: app.get(Follower), registry: app.get(Registry) }, of);
};
