import { writeFile } from 'node:fs/promises';
import { type Report, type Trust } from '../verifier/bundle.js';
import { readFileOf } from './import.input.js';
import { show } from './answer.js';
import { table } from './page.js';
import { type CliLanguage, type Options, verb } from './verb.js';
import { listed, verifierKeysIn } from './verifier-keys.js';

interface Given extends Options {
  key?: string[];
  policy?: string;
  checkpoint?: string[];
  leaves?: string;
  keepLeaves?: string;
  newer?: string;
}

/** `annals verify`: checks an audit bundle by what the auditor has from elsewhere; it needs no database and no network. */
export const verify = () =>
  verb(
    'verify',
    'Checks an audit bundle, by keys and checkpoints that came another way.',
    'verify near-audit-300.zip --key near.key',
    'verify near-audit-300.zip --key near.key --checkpoint last-year.txt --leaves near.leaves',
  )
    .argument('<bundle>', 'the bundle, as it was downloaded')
    .option('--key <file>', "the log's verifier key, and those of no bundle", listed)
    .option('--policy <file>', 'which witnesses must have seen it (C2SP tlog-policy); it may name the key of the log')
    .option(
      '--checkpoint <file>',
      'a checkpoint that you have kept, or its three lines from the foot of an export; may be given several times',
      listed,
    ) // prettier-ignore
    .option('--leaves <file>', 'the list of leaves that you kept, by which a change is found to the event')
    .option('--newer <bundle>', 'a newer bundle of the same log, by which is told what was erased since')
    .option('--keep-leaves <file>', 'writes the list of leaves, 32 bytes for each event, where all is well')
    .action(async (file: string, given: Given) => {
      const { readPolicy } = await import('../verifier/policy.js');
      const { verifyBundle } = await import('../verifier/bundle.js');
      const text = async (path: string) => (await readFileOf(path)).bytes.toString('utf8');
      const policy = given.policy === undefined ? undefined : readPolicy(await text(given.policy));
      const keys = await verifierKeysIn(given.key);
      if (keys.length === 0 && !policy?.logs.length) {
        const { Refused } = await import('../web/refused.js');
        throw new Refused(400, 'verifier-key-missing', 'Name the key of the log with --key; it comes another way than the bundle'); // prettier-ignore
      }
      const trust = {
        keys: [...keys, ...(policy?.logs ?? [])],
        policy,
        checkpoints: await Promise.all((given.checkpoint ?? []).map(text)),
        leaves: given.leaves === undefined ? undefined : (await readFileOf(given.leaves)).bytes,
      };
      const own = await verifyBundle((await readFileOf(file)).bytes, trust);
      const report = given.newer === undefined ? own : await besideNewer(own, given.newer, trust);
      const { leaves, root, ...said } = report;
      show(given, { ...said, root: Buffer.from(root).toString('base64') }, (_, language) =>
        lines(report, language, report.verdict === 'OK' && report.findings.length > own.findings.length),
      );
      if (report.verdict !== 'OK') process.exitCode = 1;
      else if (given.keepLeaves !== undefined) await writeFile(given.keepLeaves, leaves);
    });

const besideNewer = async (own: Report, newer: string, trust: Trust): Promise<Report> => {
  const { withNewer } = await import('./verify-newer.js');
  return withNewer(own, (await readFileOf(newer)).bytes, trust);
};

const lines = (
  { verdict, origin, size, root, findings, withheld }: Report,
  language: CliLanguage,
  erasedSince: boolean,
): string[] => {
  const isWell = verdict === 'OK';
  const erased = findings.filter(({ code }) => code === 'ERASED').length;
  const says = {
    en: isWell
      ? [`OK: the log is as it was signed, ${size} events.`]
      : [`${verdict}: this is not the log that was signed, or not all of it.`],
    ko: isWell
      ? [`OK: 로그가 서명된 그대로입니다. 사건 ${size}건.`]
      : [`${verdict}: 서명된 로그가 아니거나 그 전부가 아닙니다.`],
  }[language];
  const names = {
    en: ['log', 'root', 'erased texts', 'withheld events'],
    ko: ['로그', '루트', '삭제된 글', '보이지 않는 사건'],
  };
  const told = {
    en: 'Texts in this bundle were erased since it was made: destroy your copies of it, and keep the newer one.',
    ko: '이 번들을 만든 뒤에 삭제된 글이 들어 있습니다. 이 사본을 파기하고 새 번들을 보관하십시오.',
  };
  const values = [origin, Buffer.from(root).toString('base64'), String(erased), String(withheld)];
  const shown = findings.filter(({ code }) => code !== 'ERASED').slice(0, MOST);
  return [
    ...says,
    ...(erasedSince ? [told[language]] : []),
    ...table(
      names[language].map((name, n) => [name, values[n]!]),
      2,
    ),
    ...shown.map(({ code, at, text }) => `  ${code}${at === undefined ? '' : `@${at}`}: ${text}`),
    ...(findings.length - erased > MOST ? [`  … ${findings.length - erased - MOST}`] : []),
  ];
};

const MOST = 40;
