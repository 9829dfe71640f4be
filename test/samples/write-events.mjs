/**
 * Writes a stored sample of each event type that has none, or none with all its fields, as the story tells it:
 * `npm run build && node test/samples/write-events.mjs`. A sample that is there stays as it is.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { onStage, play } from './golden/stage.mjs';

const folder = new URL('events/', import.meta.url);
const bodyOf = (leaf) => JSON.parse(leaf)[3];
const stored = await Promise.all(
  (await readdir(folder)).map(async (name) => bodyOf(JSON.parse(await readFile(new URL(name, folder), 'utf8')).leaf)),
);

/** What the samples there are do not show of a type yet; undefined where they show all of it. */
const lackingOf = (type, { schema = 1, json }) => {
  const known = stored.filter((event) => event.type === type && event.schema === schema);
  const fields = Object.keys(json.properties).filter((field) => !known.some(({ data }) => Object.hasOwn(data, field)));
  return known.length > 0 && fields.length === 0 ? undefined : fields;
};

await onStage(async (app, client) => {
  await play(app);
  const { rows } = await client.query(
    `select type, convert_from(leaf, 'UTF8') as leaf, encode(leaf_hash, 'hex') as "leafHash" from event order by position`,
  );
  for (const [type, shape] of Object.entries(app.get(Registry).facts))
    // Fields that exclude one another take several events to show.
    for (let lacking = lackingOf(type, shape); lacking !== undefined; lacking = lackingOf(type, shape)) {
      const shows = ({ leaf }) => lacking.filter((field) => Object.hasOwn(bodyOf(leaf).data, field)).length;
      const [told] = rows.filter((row) => row.type === type).toSorted((a, b) => shows(b) - shows(a));
      if (!told || (shows(told) === 0 && lacking.length > 0))
        throw new Error(`No ${type} of the story has ${lacking.join(', ') || 'been told'} (golden/story.mjs)`);
      const number = stored.filter((event) => event.type === type).length + 1;
      const name = number === 1 ? `${type}.json` : `${type}-${number}.json`;
      const { leaf, leafHash } = told;
      await writeFile(new URL(name, folder), `${JSON.stringify({ leaf, leafHash }, null, 2)}\n`);
      stored.push(bodyOf(leaf));
      process.stdout.write(`${name}\n`);
    }
});
