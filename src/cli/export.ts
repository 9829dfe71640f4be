import { type Command } from 'commander';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { readingAs } from './acting.js';
import { show } from './answer.js';
import { exportScrapbook } from './export-scrapbook.js';
import { associationOf, holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

/** `annals export`: writes what leaves the house into a file. */
export const exportRecord = () =>
  verb(
    'export',
    'Writes what leaves the house into a file.',
    'export audit',
    'export log',
    'export scrapbook --format docx',
  )
    .addCommand(exportAudit())
    .addCommand(exportLog())
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
        return readingAs(app, id, given, 'prove', async () => {
          const { size, pieces } = await app.get(Bundles).of(id);
          const file = given.out ?? `${handle}-audit-${size}.zip`;
          return { file, events: size, bytes: await write(pieces, file) };
        });
      });
      show(given, answer, fileText);
    });

/** `annals export log`: the whole log as CloudEvents, from which `annals import log` makes the same elsewhere. */
const exportLog = () =>
  verb(
    'log',
    'Writes the whole log, names and texts included, as lines of CloudEvents, from which "annals import log" makes the same elsewhere.',
    'export log --out near.ndjson',
  )
    .option('--out <file>', 'where to; <association>-log-<events>.ndjson in this folder')
    .action(async (_: object, command: Command) => {
      const given = command.optsWithGlobals<Options & { out?: string }>();
      const answer = await holding(openRecord(), async ({ app }) => {
        const { LogFile } = await import('../audit/log-file/log-file.js');
        const { id, handle } = await associationOf(app, given.association);
        return readingAs(app, id, given, 'prove', async () => {
          const { size, lines } = await app.get(LogFile).of(id);
          const file = given.out ?? `${handle}-log-${size}.ndjson`;
          return { file, events: size, bytes: await write(lines, file) };
        });
      });
      show(given, answer, fileText);
    });

const fileText = ({ file, events, bytes }: { file: string; events: number; bytes: number }, language: CliLanguage) => [
  { en: `${file}: ${events} events, ${bytes} bytes`, ko: `${file}: 사건 ${events}건, ${bytes}바이트` }[language],
];

/** The file appears under its name when it is whole. */
export const write = async (pieces: AsyncIterable<Uint8Array | string>, file: string): Promise<number> => {
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
