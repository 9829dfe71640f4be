import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { InvalidArgumentError } from 'commander';
import { rowsIn } from './import.text.js';
import { type CliLanguage } from './verb.js';

const MOST_ROWS = 5000;

/** The numbers of rows as they are written on a command line: `1,2,5-8`; none above `most`. */
export const rowsOf = (text: string, most = MOST_ROWS): number[] => {
  const rows = text.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to <= most)) throw new InvalidArgumentError('Rows are written as 1,2,5-8.');
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
  return [...new Set(rows)];
};

/** The bytes of a document and its name without the folder. Throws `Refused` where it cannot be read. */
export const readFileOf = async (file: string): Promise<{ bytes: Buffer; name: string }> => {
  try {
    return { bytes: await readFile(file), name: basename(file) };
  } catch (error) {
    const { Refused } = await import('../web/refused.js');
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refused(404, 'not-found', `There is no file ${file}`);
    throw new Refused(400, 'file-unreadable', `${file} cannot be read: ${(error as Error).message}`);
  }
};

/** Asks whoever sits there whether the rows are wanted; where nobody does, says how to have them. */
export const agrees = async (rows: number, file: string, language: CliLanguage): Promise<boolean> => {
  const { stdin, stderr } = process;
  if (rows === 0) return false;
  if (!stdin.isTTY || !stderr.isTTY) {
    console.error(
      {
        en: `Nothing was taken into the record. To do that: annals import ${file} --commit`,
        ko: `아직 기록에 반영하지 않았습니다. 반영하려면: annals import ${file} --commit`,
      }[language],
    );
    return false;
  }
  // Without `terminal: false` Ctrl-C would end the question alone.
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  stderr.write(
    {
      en: `Take ${rowsIn(rows, language)} into the record? [y/N] `,
      ko: `${rowsIn(rows, language)}을 기록에 반영할까요? [y/N] `,
    }[language],
  );
  const answer = await new Promise<string>((resolve) => lines.once('line', resolve).once('close', () => resolve('')));
  lines.close();
  return /^\s*(y|yes|네|예|ㅇ)\s*$/iu.test(answer);
};
