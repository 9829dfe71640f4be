/**
 * Writes the golden log of the version in package.json, when a release is made: `npm run build && node test/samples/golden/write.mjs`.
 * A log that is there stays as it is; `node test/samples/golden/write.mjs 0.1.0` writes its read models anew, where a projection
 * now shows the same events otherwise.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { Registry } from '../../../dist/src/eventstore/registry.js';
import { restoreLog, writeLog, writeReadModels } from './golden.mjs';
import { onStage, play } from './stage.mjs';

const at = (path) => new URL(path, import.meta.url);
const again = process.argv[2];
const { version } = JSON.parse(await readFile(at('../../../package.json'), 'utf8'));
const folder = at(`${again ?? version}/`);
if (again === undefined && existsSync(folder))
  throw new Error(`There is a golden log of ${version}, and it stays as it is`);

const writeNew = async (app, client) => {
  await play(app);
  const { rows } = await client.query('select distinct type from event');
  const missing = Object.keys(app.get(Registry).facts).filter((type) => !rows.some((row) => row.type === type));
  if (missing.length > 0) throw new Error(`The story lacks ${missing.join(', ')}`);
  await mkdir(folder);
  await writeLog(client, folder);
  await writeReadModels(client, folder);
};

await (again === undefined
  ? onStage(writeNew)
  : onStage(
      (_, client) => writeReadModels(client, folder),
      (client) => restoreLog(client, folder),
    ));
