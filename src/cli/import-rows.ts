import { type Command, InvalidArgumentError } from 'commander';
import { type Caller } from '../access/caller.js';
import { type BulkImports } from '../exchange/bulk-imports.js';
import { type ImportActs } from '../exchange/import-acts.js';
import { type Mapping } from '../exchange/mapping.js';
import { type Kind } from '../exchange/reader.js';
import { show, showDone } from './answer.js';
import { agrees, readFileOf, rowsOf } from './import.input.js';
import { bulkCommittedText, bulkText, fieldsText } from './import-rows.text.js';
import { undoneText } from './import.text.js';
import { withProgress } from './progress.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

interface RowsOptions extends Options {
  map: [string, string][];
  set: [string, string][];
  mapping?: string;
  encoding?: string;
  preview: number;
  problems?: true;
  fields?: true;
  commit?: true;
  dryRun?: true;
  rows?: number[];
  undo?: string;
  reason: string;
}

const MOST_ROWS = 1_000_000;
const pairs = (text: string, before: [string, string][]): [string, string][] => {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as one=other.');
  return [...before, [text.slice(0, at), text.slice(at + 1)]];
};
const number = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('That is a number of rows.');
  return Number(text);
};

/** `annals import members` and its like: reads a table, shows what its rows come to, and takes them into the record. */
export const importRows = (kind: Kind): Command =>
  verb(
    kind,
    `Reads a table of ${kind}, shows what its rows come to, and takes them into the record. The same table twice adds nothing.`,
    `import ${kind} table.csv --preview 20`,
    `import ${kind} table.csv --map "Column=field" --set country=TW --commit`,
    `import ${kind} table.csv --mapping mapping.json --rows 1-10,12 --commit --json`,
    `import ${kind} --fields`,
  )
    .argument('[file]', 'a table: CSV, with a header')
    .option(
      '--map <column=field>',
      'read a column as a field; an empty field leaves it out; may be repeated',
      pairs,
      [],
    )
    .option('--set <field=text>', 'what holds for every row that says nothing else; may be repeated', pairs, [])
    .option('--mapping <file>', 'a JSON file: {columns, constants, values, encoding}')
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be, big5, gb18030 or euc-kr; found out where none is named')
    .option('--preview <n>', 'show so many rows', number, 20)
    .option('--problems', 'show rows of which something is to be said, and no others')
    .option('--fields', 'list what a row may say, and under which headers it is found')
    .option('--commit', 'take the rows that are clear into the record')
    .option('--rows <numbers>', 'only these rows, such as 1-10,12', (text) => rowsOf(text, MOST_ROWS))
    .option('--dry-run', 'only read; ask nothing')
    .option('--undo <import>', 'take back what an import brought, by its id')
    .option('--reason <text>', 'why it is taken back', 'The import was undone')
    .action(async function (this: Command, file: string | undefined, options: RowsOptions) {
      if ([file, options.undo, options.fields].filter((each) => each !== undefined).length !== 1)
        this.error('error: name a table, or --undo an import, or ask for --fields');
      if (options.commit && options.dryRun) this.error('error: --commit and --dry-run exclude each other');
      await holding(openRecord(), async ({ app }) => {
        const { actingIn } = await import('./acting.js');
        const { BulkImports } = await import('../exchange/bulk-imports.js');
        const { ImportActs } = await import('../exchange/import-acts.js');
        const { Readers } = await import('../exchange/readers.js');
        if (options.fields) return show(options, { kind, fields: app.get(Readers).fields(kind) }, fieldsText);
        const { id } = await associationOf(app, options.association);
        const caller = await actingIn(app, id, options.as);
        const imports = app.get(BulkImports);
        if (options.undo === undefined) return bring(imports, app.get(ImportActs), caller, kind, file!, options);
        const undo = (progress: (done: number, all: number) => void) =>
          app.get(ImportActs).undo(caller, kind, options.undo!, options.reason, progress);
        return showDone(options, await withProgress(kind, undo), undoneText);
      });
    });

const bring = async (
  imports: BulkImports,
  acts: ImportActs,
  caller: Caller,
  kind: Kind,
  file: string,
  options: RowsOptions,
): Promise<void> => {
  const { bytes, name } = await readFileOf(file);
  const mapping = await mappingOf(options);
  const { association } = caller;
  const { id, states } = await withProgress(name, (progress) =>
    imports.read(caller, { kind, bytes, name, mapping }, progress),
  );
  const limit = Math.max(1, options.preview);
  const read = await imports.show(association, kind, id, { limit, state: options.problems && 'problems' });
  if (!options.json || !options.commit) show(options, read, bulkText);
  if (options.dryRun || (options.json && !options.commit)) return;
  const clear = options.rows?.length ?? states['new'] ?? 0;
  if (!options.commit && !(await agrees(clear, `${kind} ${file}`, options.lang))) return;
  const answer = await withProgress(name, (progress) => acts.commit(caller, kind, id, options.rows, progress));
  showDone(options, 'waits' in answer ? answer : { ...answer, kind }, bulkCommittedText);
};

/** The mapping of a file, with what the command line says put in its place. Throws `Refused` and `BadShape`. */
const mappingOf = async ({ mapping: file, map, set, encoding }: RowsOptions): Promise<Mapping> => {
  const { mapping } = await import('../exchange/mapping.js');
  const { parseJson } = await import('../web/parse-json.js');
  const written: Mapping = file === undefined ? {} : parseJson((await readFileOf(file)).bytes);
  const columns = { ...written.columns, ...Object.fromEntries(map) };
  const constants = { ...written.constants, ...Object.fromEntries(set) };
  return mapping.check({ ...written, columns, constants, ...(encoding !== undefined && { encoding }) }, '');
};
