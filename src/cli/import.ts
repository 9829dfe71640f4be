import { type Command } from 'commander';
import { type Caller } from '../access/caller.js';
import { writtenAs } from '../language/names.js';
import { type ImportAnswer } from '../press/imports/answers.js';
import { type Imports } from '../press/imports/imports.js';
import { show, showDone } from './answer.js';
import { importLog } from './import-log.js';
import { importRows } from './import-rows.js';
import { agrees, readFileOf, rowsOf } from './import.input.js';
import { committedText, importText, undoneText } from './import.text.js';
import { recordedText, toldText } from './import-told.text.js';
import { withProgress } from './progress.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

interface ImportOptions extends Options {
  commit?: true;
  dryRun?: true;
  rows?: number[];
  undo?: string;
  reason?: string;
  told?: true;
  record?: string[];
}

/** `annals import`: shows what a document says, row by row, and takes the rows that are wanted into the record. */
export const importDocument = () =>
  verb(
    'import',
    'Reads documents, shows what they say row by row, and takes rows into the record. The same document twice adds nothing.',
    'import digest.txt',
    'import digest.hwp scrapbook.docx --dry-run',
    'import digest.txt --commit --rows 1,2,5-8',
    'import digest.txt --told',
    'import digest.txt --record all --commit',
    'import --undo 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13',
  )
    .enablePositionalOptions()
    .addCommand(importRows('members'))
    .addCommand(importRows('meetings'))
    .addCommand(importRows('attendance'))
    .addCommand(importRows('decisions'))
    .addCommand(importLog())
    .argument('[files...]', 'documents: TXT, DOCX, HWPX, HWP, PDF, HTML')
    .option('--commit', 'take the rows that are clear into the record')
    .option('--rows <numbers>', 'only these rows, such as 1,2,5-8', (text) => rowsOf(text))
    .option('--dry-run', 'only read; ask nothing')
    .option('--told', 'show what a document tells besides: governments, meetings, decisions, who came')
    .option(
      '--record <keys>',
      'record of that, before any row: all that is clear, or the keys that --told names',
      keysOf,
    )
    .option('--undo <import>', 'take back what an import brought, by its id')
    .option('--reason <text>', 'why it is taken back, or the record corrected')
    .action(async function (this: Command, files: string[], options: ImportOptions) {
      if ((files.length === 0) === (options.undo === undefined))
        this.error('error: name a document, or --undo an import');
      if (options.rows && files.length !== 1) this.error('error: --rows are those of one document');
      if ((options.commit || options.record) && options.dryRun)
        this.error('error: --dry-run and what is recorded (--commit, --record) exclude each other');
      if (options.record && files.length !== 1) this.error('error: --record is of one document');
      await holding(openRecord(), async ({ app }) => {
        const { actingIn } = await import('./acting.js');
        const { Imports } = await import('../press/imports/imports.js');
        const { UndoneImports } = await import('../press/imports/undone.js');
        const own = await associationOf(app, options.association);
        const caller = await actingIn(app, own.id, options.as);
        await writtenAs(own, async () => {
          if (options.undo !== undefined)
            return showDone(
              options,
              await app.get(UndoneImports).undo(caller, options.undo, options.reason),
              undoneText,
            );
          for (const file of files) await bring(app.get(Imports), caller, file, options);
        });
      });
    });

/** Reads one document and shows it; commits what was asked for, or what the person then says yes to. */
const bring = async (imports: Imports, caller: Caller, file: string, options: ImportOptions): Promise<void> => {
  const { bytes, name } = await readFileOf(file);
  const read = await imports.read(caller, bytes, name);
  if (options.told) return show(options, await imports.told(caller.association, read.id), toldText);
  if (options.record) {
    const keys = options.record.includes('all') ? undefined : options.record;
    const { reason } = options;
    show(
      options,
      await withProgress(name, (draw) => imports.recordTold(caller, read.id, { keys, reason }, draw)),
      recordedText,
    );
    if (!options.commit) return;
  } else if (!options.json || !options.commit) show(options, read, importText);
  if (options.dryRun || (options.json && !options.commit)) return;
  const rows = clearRows(read, options.rows);
  if (!options.commit && !(await agrees(rows.length, file, options.lang))) return;
  const chosen = options.rows?.map((n) => ({ n }));
  const answer = await withProgress(name, (draw) => imports.commit(caller, read.id, chosen, draw));
  show(options, answer, committedText);
};

/** Keys as they are written on a command line, parted by commas. */
const keysOf = (text: string): string[] => text.split(',').map((key) => key.trim());

const clearRows = ({ rows }: ImportAnswer, chosen?: number[]) =>
  rows.filter(({ n, state }) => (state === 'new' || state === 'known') && (chosen?.includes(n) ?? true));
