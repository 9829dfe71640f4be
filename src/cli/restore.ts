import { type Report } from '../backup/drill.js';
import { show } from './answer.js';
import { drillText } from './drill.text.js';
import { withProgress } from './progress.js';
import { holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

interface Answer extends Report {
  folder: string;
  madeAt: string;
  /** Logs that only read, since more was signed of them than is in the backup. */
  halted: string[];
}

/** `annals restore`: puts a backup into an empty database, and shows that it is whole. */
export const restore = () =>
  verb(
    'restore',
    'Puts a backup into an empty database or data folder, and checks logs, checkpoints and read models.',
    'restore /mnt/away/annals-2026-11-25',
  )
    .argument('<folder>', 'what annals backup has written; KEY_FILE names the key that the record was kept with')
    .action(async (folder: string, given: Options) => {
      const { readConfig } = await import('../config.js');
      const { reachDatabase } = await import('../database.js');
      const { restoreInto } = await import('./restore-into.js');
      const config = readConfig();
      const { madeAt, logs } = await holding(
        reachDatabase(config, (line) => console.error(line)).then((at) => ({ ...at, close: at.release })),
        (at) => withProgress('restore', (progress) => restoreInto(at, config.keyFile, folder, progress)),
      );
      const answer = await holding(openRecord(config), async ({ app }): Promise<Answer> => {
        const { drilled } = await import('./drilled.js');
        const { EventStore } = await import('../eventstore/store.js');
        const { halted } = app.get(EventStore);
        const report = await drilled(app, { logs });
        return { folder, madeAt, ...report, halted: [...halted.values()] };
      });
      show(given, answer, lines);
      if (answer.faults.length > 0) process.exitCode = 1;
    });

const lines = ({ folder, madeAt, halted, ...report }: Answer, language: CliLanguage): string[] => [
  { en: `Restored from ${folder}, as of ${madeAt}`, ko: `${folder}에서 복원했습니다 (${madeAt} 기준)` }[language],
  ...drillText(report, language),
  ...halted.map((reason) => ({ en: `Only reads: ${reason}`, ko: `읽기 전용: ${reason}` })[language]),
];
