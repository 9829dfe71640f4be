import { type Command } from 'commander';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { show } from './answer.js';
import { exportScrapbook } from './export-scrapbook.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

/** `annals export`: writes what leaves the house into a file. */
export const exportRecord = () =>
  verb('export', 'Writes what leaves the house into a file.', 'export audit', 'export scrapbook --format docx')
    .addCommand(exportAudit())
    .addCommand(exportScrapbook());

/** `annals export audit`: the whole log in one file that an outsider can check. */
const exportAudit = () =>
  verb('audit', 'Writes the whole log into one file that an outsider can check.', 'export audit --out near.zip')
    .option('--out <file>', 'where to; <association>-audit-<events>.zip in this folder')
    .action(async (_: object, command: Command) => {
      const given = command.optsWithGlobals<Options & { out?: string }>();
      const answer = await holding(openRecord(), async ({ app }) => {
        const { Bundles } = await import('../audit/bundle/bundles.js');
        const { id, handle } = await associationOf(app, given.association);
        const { size, pieces } = await app.get(Bundles).of(id);
        const file = given.out ?? `${handle}-audit-${size}.zip`;
        return { file, events: size, bytes: await write(pieces, file) };
      });
      show(given, answer, ({ file, events, bytes }, language) => [
        { en: `${file}: ${events} events, ${bytes} bytes`, ko: `${file}: 사건 ${events}건, ${bytes}바이트` }[language],
      ]);
    });

/** The file appears under its name when it is whole. */
export const write = async (pieces: AsyncIterable<Uint8Array>, file: string): Promise<number> => {
  const out = createWriteStream(`${file}.part`);
  try {
    for await (const piece of pieces) if (!out.write(piece)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    await rename(`${file}.part`, file);
    return out.bytesWritten;
  } catch (error) {
    out.destroy();
    await rm(`${file}.part`, { force: true });
    throw error;
  }
};
