import { open } from 'node:fs/promises';
import { type Command } from 'commander';
import { type LogImported } from '../audit/log-file/log-import.js';
import { show } from './answer.js';
import { withProgress } from './progress.js';
import { holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';
import { listed, verifierKeysIn } from './verifier-keys.js';

type Given = Options & { key?: string[] };

/** `annals import log`: makes the log of another installation here, event for event. */
export const importLog = (): Command =>
  verb(
    'log',
    'Makes a log that "annals export log" wrote elsewhere: the same events under the same hashes, with what was signed of them. All or nothing; the same file twice adds nothing.',
    'import log near-log-812.ndjson --key near.key',
    'import log near-log-812.ndjson --key near.key --association north-east',
  )
    .argument('<file>', 'lines of CloudEvents')
    .option(
      '--key <file>',
      'the verifier key of whoever signed it, which came another way; may be given several times',
      listed,
    )
    .action(async (file: string, _: object, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      const keys = await verifierKeysIn(given.key);
      const answer = await holding(openRecord(), async ({ app }) => {
        const { LogImport } = await import('../audit/log-file/log-import.js');
        return withProgress(file, (progress) =>
          app.get(LogImport).run(linesOf(file), keys, given.association, progress),
        );
      });
      show(given, answer, importedText);
    });

/** The lines of a file, one at a time, as it may be larger than the memory. Throws `Refused` where it cannot be read. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const { Refused } = await import('../web/refused.js');
  const found = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Refused(404, 'not-found', `There is no file ${file}`)
      : new Refused(400, 'file-unreadable', `${file} cannot be read: ${error.message}`);
  });
  yield* found.readLines();
}

const importedText = (
  { handle, events, added, checkpoints, root, signed }: LogImported,
  language: CliLanguage,
): string[] =>
  ({
    en: [
      added > 0 ? `${handle}: ${events} events` : `${handle}: all ${events} events were here already`,
      `  root ${root}; ${checkpoints} checkpoints`,
      ...(signed ? [] : ['  Whose signatures these are was not checked: --key names the key of whoever signed']),
    ],
    ko: [
      added > 0 ? `${handle}: 사건 ${events}건` : `${handle}: 사건 ${events}건이 모두 이미 있었습니다`,
      `  루트 ${root}; 체크포인트 ${checkpoints}개`,
      ...(signed ? [] : ['  누가 서명했는지는 확인하지 않았습니다: --key로 서명자의 열쇠를 지정하십시오']),
    ],
  })[language];
