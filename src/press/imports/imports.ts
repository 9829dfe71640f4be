import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { Rejected } from '../../eventstore/errors.js';
import { type Progress } from '../../exchange/answers.js';
import { refusalOf } from '../../exchange/orders.js';
import { Works } from '../../exchange/works.js';
import { BadShape } from '../../language/shape.js';
import { type FoundFigure, FoundFigures } from '../../web/found-figures.js';
import { Refused } from '../../web/refused.js';
import { type Items, type OpenFact, ToldFacts, type ToldGiven } from '../told/told-facts.js';
import { type Refusal } from '../told/told.js';
import { UnreadableDocument } from '../reading/unreadable.js';
import { type CommitAnswer, type ImportAnswer, type Looked, type ToldAnswer, type ToldFact } from './answers.js';
import { checkChoices, type Choices, type ChosenRow } from './choices.js';
import { commandOf, documentOf } from './commands.js';
import { type DocumentRow } from './document.js';
import { type ProposedRow, type Surroundings } from './proposal.js';
import { proposeRows } from './propose-rows.js';
import { RecordAround } from './record-around.js';
import { Recordings } from './recordings.js';
import { type Brought, WorkingTable } from './working-table.js';

/** Reads documents into rows, and turns accepted rows, and what documents tell besides, into ordinary commands. */
@Injectable()
export class Imports {
  /** What rules refused of the last commit of an import, by the number of the row or the key of what is told: whoever comes to the page once it is done is told. */
  private readonly refusals = new Map<string, Map<string, Refusal>>();

  constructor(
    private readonly table: WorkingTable,
    private readonly door: Door,
    private readonly record: RecordAround,
    private readonly recordings: Recordings,
    private readonly found: FoundFigures,
    private readonly works: Works,
    private readonly toldFacts: ToldFacts,
  ) {}

  /** Reads a document; the same bytes give the same import. One that is not understood is refused (422) and not kept. */
  async read(caller: Caller, bytes: Buffer, name?: string): Promise<ImportAnswer> {
    const brought = await this.table.keep(caller.association, bytes, name).catch(refused);
    return this.answer(caller.association, brought);
  }

  /** What was read, compared with the record as it is now. */
  async show(association: string, id: string): Promise<ImportAnswer> {
    return this.answer(association, await this.table.find(association, id));
  }

  /** The text that was read of the document, line by line. */
  lines(association: string, id: string): Promise<string[]> {
    return this.table.lines(association, id);
  }

  /** What was read, with what may be chosen for it, and the text line by line: all that a person reviews, compared once. */
  async look(association: string, id: string): Promise<Looked> {
    const brought = await this.table.find(association, id);
    const { around, rows } = await this.compared(association, brought);
    const lines = await this.table.lines(association, id);
    const facts = await this.toldFacts.of(association, brought, around, itemsOf(rows));
    const entered = await this.recordings.standing(association, `document-${id}`, id);
    const refused = this.refusals.get(id) ?? new Map<string, Refusal>();
    return { read: this.shown(brought, rows), around, lines, facts, refused, isEntered: entered.length > 0 };
  }

  /** The rows, and what may be chosen for them. */
  async review(association: string, id: string): Promise<{ rows: ProposedRow[]; around: Surroundings }> {
    return this.compared(association, await this.table.find(association, id));
  }

  /** Notes what a person chose for rows, which holds for whoever looks at the import after. */
  async choose({ association }: Caller, id: string, chosen: ChosenRow[]): Promise<void> {
    const brought = await this.table.find(association, id);
    const { around } = await this.compared(association, brought);
    await this.keepChoices(association, brought, chosen, around);
  }

  /** Gives the command of each accepted row; all that are clear where none are chosen. A second time adds nothing. */
  async commit(caller: Caller, id: string, chosen?: ChosenRow[], progress: Progress = silent): Promise<CommitAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const { reading: read } = brought;
    const rows = chosen ?? read.rows.map(({ n }) => ({ n }));
    // A day that is chosen now leads to other items of the record.
    const chosenNow = { ...brought, choices: chosenOver(brought.choices, rows) };
    const { around } = await this.compared(association, chosenNow);
    const choices = await this.keepChoices(association, brought, rows, around);
    const all = proposeRows(read.rows, around, choices);
    const answer: CommitAnswer = { id, committed: 0, skipped: [], events: 0 };
    const refused = new Map<string, Refusal>();
    this.refusals.delete(id);
    await this.works.during(
      id,
      { at: 'committing', all: rows.length, of: { association, name: brought.name, path: `/imports/${id}` } },
      progress,
      async (heard) => {
        for (const { n } of rows) {
          const row = read.rows.find((each) => each.n === n)!;
          const proposed = all.find((each) => each.n === n)!;
          const reason = whyNot(proposed);
          if (reason !== undefined) answer.skipped.push({ n, reason });
          else {
            if (answer.committed === 0) await this.enterDocument(caller, brought);
            const known = around.items.find(({ coverage }) => coverage === proposed.proposal.coverage);
            const command = commandOf(proposed, row, brought.id, read, known);
            const receipt = await this.door.give(this.keyed(caller, brought, String(n)), command).catch(unlessRefused);
            if (receipt instanceof Error) {
              answer.skipped.push({ n, reason: receipt.message });
              refused.set(`${n}`, refusalOf(receipt)!);
            } else {
              answer.committed += 1;
              answer.events += receipt.events.length;
            }
          }
          heard(1);
        }
      },
    );
    if (refused.size > 0) this.refusals.set(id, refused);
    return answer;
  }

  /** What the document tells beside its items, and the record does not have or has less exactly. */
  async told(association: string, id: string): Promise<{ id: string; told: ToldFact[] }> {
    const brought = await this.table.find(association, id);
    const { around, rows } = await this.compared(association, brought);
    const facts = await this.toldFacts.of(association, brought, around, itemsOf(rows));
    return { id: brought.id, told: facts.map(toldOf) };
  }

  /** Records what a person accepts of that, by its keys; where none are named all that is clear and corrects nothing. */
  async recordTold(
    caller: Caller,
    id: string,
    { keys, reason = 'A document tells it more exactly' }: { keys?: string[]; reason?: string },
    progress: Progress = silent,
  ): Promise<ToldAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const { around, rows } = await this.compared(association, brought);
    const items = itemsOf(rows);
    const open = await this.toldFacts.of(association, brought, around, items);
    const isChosen = ({ key, problem, corrects, inDoubt }: OpenFact) =>
      keys ? keys.includes(key) : problem === undefined && corrects.length === 0 && !inDoubt;
    const chosen = open.filter(isChosen);
    const strange = (keys ?? []).filter((key) => !open.some((each) => each.key === key));
    const unknown = strange.map((key) => ({
      key,
      reason: 'The document tells nothing so called that the record lacks',
      code: NOT_TOLD,
    }));
    if (chosen.length === 0) return { id, recorded: 0, refused: unknown, waits: [] };
    await this.enterDocument(caller, brought);
    let given: ToldGiven = { refused: new Map(), waits: [] };
    await this.works.during(
      id,
      { at: 'committing', all: chosen.length, of: { association, name: brought.name, path: `/imports/${id}` } },
      progress,
      async (heard) => {
        given = await this.toldFacts.give(caller, { ...brought, items, reason }, chosen, heard);
      },
    );
    this.refusals.set(id, given.refused);
    const refused = [...given.refused].map(([key, { code, detail }]) => ({ key, reason: detail, code }));
    const recorded = chosen.length - refused.length - given.waits.length;
    return { id, recorded, refused: [...refused, ...unknown], waits: given.waits };
  }

  /** Once, although rows may be accepted in several goes. */
  private async enterDocument(caller: Caller, brought: Brought): Promise<void> {
    const entered = await this.recordings.standing(caller.association, `document-${brought.id}`, brought.id);
    if (entered.length > 0) return;
    const bytes = await this.table.bytes(caller.association, brought.id);
    await this.door.give(this.keyed(caller, brought, 'document'), documentOf(brought, bytes));
  }

  /** A row's key follows from the document and the row, so that a second run adds nothing. */
  private keyed(caller: Caller, { id, sha256, attempt }: Brought, row: string): Caller {
    const fingerprint = createHash('sha256').update(`${sha256}/${row}`).digest();
    return { ...caller, correlation: id, key: `import/${id}/${attempt}/${row}`, fingerprint };
  }

  private async keepChoices(
    association: string,
    { id, reading, choices }: Brought,
    chosen: ChosenRow[],
    around: Surroundings,
  ): Promise<Choices> {
    checkChoices(chosen, reading, around);
    const said = chosen.filter((row) => Object.keys(row).length > 1);
    const all = chosenOver(choices, said);
    const news = Object.fromEntries(said.map(({ n }) => [n, all[n]!]));
    if (said.length > 0) await this.table.choose(association, id, news);
    return all;
  }

  private async compared(association: string, brought: Brought) {
    const around = await this.record.of(association, brought.id, brought.reading, brought.choices);
    return { around, rows: proposeRows(brought.reading.rows, around, brought.choices) };
  }

  private async answer(association: string, brought: Brought): Promise<ImportAnswer> {
    return this.shown(brought, (await this.compared(association, brought)).rows);
  }

  private shown(brought: Brought, rows: ProposedRow[]): ImportAnswer {
    const { id, name, type, encoding, sha256, reading: read } = brought;
    const nameless = rows.filter(({ proposal }) => proposal.filedUnder === null && proposal.asWritten !== '');
    const members = nameless.map(({ proposal }) => proposal.asWritten);
    const working = this.works.of(id);
    return {
      id,
      format: read.format,
      type,
      encoding,
      sha256,
      name,
      title: read.title,
      ...(working && { working }),
      state: rows.some(({ state }) => state === 'done') ? 'committed' : 'read',
      rows,
      figures: read.rows.flatMap((row) => this.figuresOf(row)),
      unmatched: { members: [...new Set(members)], lines: read.unread },
    };
  }

  private figuresOf({ n, original: { text, language }, published }: DocumentRow): ({ n: number } & FoundFigure)[] {
    const day = published === '' ? undefined : published;
    return this.found.in(text, language, day).map((figure) => ({ n, ...figure }));
  }
}

/** What was chosen before, and over it what is chosen now. */
const chosenOver = (before: Choices, chosen: ChosenRow[]): Choices => ({
  ...before,
  ...Object.fromEntries(chosen.map(({ n, ...choice }) => [n, { ...before[n], ...choice }])),
});

/** The items that rows are in the record. */
const itemsOf = (rows: ProposedRow[]): Items =>
  new Map(rows.flatMap(({ n, proposal: { coverage } }) => (coverage === null ? [] : [[n, coverage]])));

const toldOf = ({ key, kind, rows, problem, corrects }: OpenFact): ToldFact => ({
  ...{ key, kind, problem: problem ?? null, corrects },
  says: rows.map(({ cells }) => cells),
  words: rows.flatMap(({ words }) => words).map(({ n, ...said }) => ({ row: n, ...said })),
});

/** The code of what was chosen and is not told. */
const NOT_TOLD = 'not-told';

const silent = (): void => undefined;

/** Why a row is not taken in; nothing where it is. */
const whyNot = ({ state, problems }: ProposedRow): string | undefined => {
  if (state === 'done') return 'It is in the record';
  if (state === 'skipped') return 'It was set aside';
  if (state === 'needs-a-look' || state === 'doubled') return problems.at(-1)?.detail ?? 'A person has to look at it';
  return problems.find(({ code }) => code === 'nothing-new')?.detail;
};

/** What a rule or a shape says no to concerns one row; the others go on. */
const unlessRefused = (error: unknown): Rejected | BadShape => {
  if (error instanceof Rejected || error instanceof BadShape) return error;
  throw error;
};

const refused = (error: unknown): never => {
  if (error instanceof UnreadableDocument) throw new Refused(422, error.code, error.detail);
  throw error;
};
