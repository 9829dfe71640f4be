import { type INestApplicationContext } from '@nestjs/common';
import { type Loaded } from '../sample/load.js';
import { type Progress } from './progress.js';

type Parts = Pick<INestApplicationContext, 'get'>;

/**
 * Loads the sample record of NEAR into an association; what is there already stays. Throws `Conflict` where that association
 * holds a record of its own, since nothing could be taken out of it again, or another edition of the sample.
 */
export const loadNear = async (app: Parts, progress: Progress, handle = 'near'): Promise<Loaded> => {
  const { Associations } = await import('../access/associations.js');
  const { KEYS } = await import('../access/caller.guard.js');
  const { Door } = await import('../access/door.js');
  const { Conflict } = await import('../eventstore/errors.js');
  const { EventLog } = await import('../eventstore/log.js');
  const { Reactions } = await import('../eventstore/reactions.js');
  const { DataSource } = await import('typeorm');
  const { poolOf } = await import('../eventstore/kernel.js');
  const { hmac } = await import('../eventstore/keys.js');
  const { isHandle } = await import('../language/nouns.js');
  const { isLoaded, loadSample } = await import('../sample/load.js');
  const { near } = await import('../sample/near/index.js');
  if (!isHandle(handle)) throw new Conflict('handle-unfit', `An association cannot be called ${String(handle)}`);
  const { id } = await app.get(Associations).open(handle, near.names);
  if (!(await beganWith(app, id, near.handle)))
    throw new Conflict('record-of-its-own', `${handle} holds a record that did not begin with the sample`);
  const { fingerprinting } = app.get<{ fingerprinting: Buffer }>(KEYS);
  try {
    const fingerprint = (text: string) => hmac(fingerprinting, text);
    const [door, log, pool] = [app.get(Door), app.get(EventLog), poolOf(app.get(DataSource))];
    const into = { association: id, door, log, pool, reactions: app.get(Reactions), fingerprint };
    const all = near.phases.flat().length;
    if (await isLoaded(into, near)) return { given: all, known: all };
    return await loadSample(into, near, progress);
  } catch (error) {
    if (error instanceof Conflict && error.code === 'idempotency-key-reused')
      throw new Conflict(
        'sample-changed',
        'An earlier edition of the sample is here; an empty database takes this one',
      );
    throw error;
  }
};

const beganWith = async (app: Parts, association: string, sample: string): Promise<boolean> => {
  const { EventLog } = await import('../eventstore/log.js');
  const { idFor } = await import('../language/ids.js');
  const [first] = await app.get(EventLog).read(association, 0, 1);
  return first === undefined || first.correlation === idFor('sample', sample, association);
};
