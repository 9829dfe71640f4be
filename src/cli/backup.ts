import { type INestApplicationContext } from '@nestjs/common';
import { type Report } from '../backup/drill.js';
import { show } from './answer.js';
import { drillText } from './drill.text.js';
import { withProgress } from './progress.js';
import { holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

type Given = Options & { drill?: true };

interface Answer {
  folder: string;
  rows: number;
  bytes: number;
  logs: { handle: string; size: number }[];
  drill?: Report;
}

/** `annals backup`: writes all that cannot be made anew into a folder, and on request shows that it can be restored. */
export const backup = () =>
  verb(
    'backup',
    'Writes the records of all associations into a folder, beside a server that may run on them.',
    'backup /mnt/away/annals-2026-11-25',
    'backup /mnt/away/annals-2026-11-25 --drill',
  )
    .argument('<folder>', 'a new or empty folder; neither the key file nor the signing key is put into it')
    .option(
      '--drill',
      'restores it into a PostgreSQL of its own, checks logs, checkpoints and read models, and throws that away',
    )
    .action(async (folder: string, given: Given) => {
      const manifest = await holding(openRecord(), ({ app, ownerUrl }) => written(app, ownerUrl, folder));
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
      const logs = manifest.logs.map(({ handle, size }) => ({ handle, size }));
      const answer: Answer = { folder, rows, bytes, logs };
      if (given.drill) {
        const { drillAside } = await import('./drill-aside.js');
        answer.drill = await drillAside(folder);
      }
      show(given, answer, lines);
      if (answer.drill && answer.drill.faults.length > 0) process.exitCode = 1;
    });

/** A checkpoint of each log goes with it, so that what was restored can be held against what was signed. */
const written = async (app: INestApplicationContext, url: string, folder: string) => {
  const { DataSource } = await import('typeorm');
  const { Associations } = await import('../access/associations.js');
  const { Checkpoints } = await import('../audit/checkpoints/checkpoints.js');
  const { writeBackup } = await import('../backup/write-backup.js');
  const { Registry } = await import('../eventstore/registry.js');
  for (const { id } of await app.get(Associations).all()) await app.get(Checkpoints).make(id);
  const tables = app.get(Registry).projections.flatMap((projection) => projection.tables);
  const made = new Set(['projection', ...tables.map((table) => app.get(DataSource).getMetadata(table).tableName)]);
  return withProgress('backup', (progress) => writeBackup({ url, folder, made, annals: '0.1.0', progress }));
};

const lines = ({ folder, rows, bytes, logs, drill }: Answer, language: CliLanguage): string[] => [
  {
    en: `${folder}: ${rows} rows, ${bytes} bytes; ${logs.map(({ handle, size }) => `${handle} ${size} events`).join(', ')}`,
    ko: `${folder}: 행 ${rows}개, ${bytes}바이트; ${logs.map(({ handle, size }) => `${handle} 사건 ${size}건`).join(', ')}`,
  }[language],
  ...(drill ? drillText(drill, language) : []),
];
