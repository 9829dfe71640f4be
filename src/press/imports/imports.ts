import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { known } from '../../eventstore/belief.js';
import { Rejected } from '../../eventstore/errors.js';
import { effective } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { type AsOf } from '../../language/as-of.js';
import { BadShape } from '../../language/shape.js';
import { Labels } from '../../timeline/labels.js';
import { Times } from '../../web/as-of.js';
import { type FoundFigure, FoundFigures } from '../../web/found-figures.js';
import { Refused } from '../../web/refused.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { MemberName } from '../names/member-name.entity.js';
import { TakeBackRow } from '../../exchange/take-back-row.js';
import { checkChoices, type ChosenRow } from './choices.js';
import { commandOf, documentOf } from './commands.js';
import { UnreadableDocument } from '../reading/unreadable.js';
import { type DocumentRow, type Problem, type ReadDocument } from './document.js';
import { type ProposedRow, propose, type Surroundings } from './proposal.js';
import { type Brought, WorkingTable } from './working-table.js';

/** What was read of a document, row by row. */
export interface ImportAnswer {
  id: string;
  /** How the document is laid out. */
  format: ReadDocument['format'];
  /** What kind of file it is, and of a text the encoding it was read in. */
  type: string;
  encoding: string | null;
  sha256: string;
  name: string;
  title: string;
  /** `committed` where rows of it are in the record. */
  state: 'read' | 'committed';
  rows: ProposedRow[];
  /** Figures and facts found in the originals, each with the number of its row; they are proposed once the row is an item. */
  figures: ({ n: number } & FoundFigure)[];
  /** What nobody could place: names of members as written, and lines. */
  unmatched: { members: string[]; lines: Problem[] };
}

export interface CommitAnswer {
  id: string;
  committed: number;
  skipped: { n: number; reason: string }[];
  events: number;
}

/** `kept` are facts that a rule does not let go, such as an item to which text was added meanwhile. */
export interface UndoAnswer {
  id: string;
  undone: number;
  kept: { position: number; rule: string; reason: string }[];
}

/** Reads documents into rows, turns accepted rows into ordinary commands, and takes a whole import back. */
@Injectable()
export class Imports {
  constructor(
    private readonly table: WorkingTable,
    private readonly door: Door,
    private readonly log: EventLog,
    private readonly times: Times,
    private readonly labels: Labels,
    private readonly dataSource: DataSource,
    private readonly found: FoundFigures,
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

  /** Gives the command of each accepted row; all that are clear where none are chosen. A second time adds nothing. */
  async commit(caller: Caller, id: string, chosen?: ChosenRow[]): Promise<CommitAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const read = brought.reading;
    const rows = chosen ?? read.rows.map(({ n }) => ({ n }));
    const around = await this.surroundings(association, brought.id);
    checkChoices(rows, read, around.members);
    const answer: CommitAnswer = { id, committed: 0, skipped: [], events: 0 };
    for (const choice of rows) {
      const row = propose(
        read.rows.find(({ n }) => n === choice.n)!,
        around,
        choice,
      );
      if (row.state === 'done') answer.skipped.push({ n: row.n, reason: 'It is in the record' });
      else if (row.state === 'needs-a-look')
        answer.skipped.push({ n: row.n, reason: row.problems.at(-1)?.detail ?? 'A person has to look at it' });
      else {
        if (answer.committed === 0) await this.enterDocument(caller, brought);
        const given = this.door.give(this.keyed(caller, brought, String(row.n)), commandOf(row, brought.id, read));
        const receipt = await given.catch(unlessRefused);
        if (receipt instanceof Error) answer.skipped.push({ n: row.n, reason: receipt.message });
        else {
          answer.committed += 1;
          answer.events += receipt.events.length;
        }
      }
    }
    return answer;
  }

  /** Once, although rows may be accepted in several goes. */
  private async enterDocument(caller: Caller, brought: Brought): Promise<void> {
    const entered = await this.standing(caller.association, `document-${brought.id}`, brought.id);
    if (entered.length > 0) return;
    const bytes = await this.table.bytes(caller.association, brought.id);
    await this.door.give(this.keyed(caller, brought, 'document'), documentOf(brought, bytes));
  }

  /** Takes back, by corrections, every fact that this import put into the record. */
  async undo(caller: Caller, id: string, reason: string): Promise<UndoAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const document = await this.standing(association, `document-${id}`, id);
    const facts = [...(await this.recorded(association, id)), ...document];
    // First of all, so that after a breakdown no row accepted anew is taken for one that was answered before.
    if (facts.length > 0) await this.table.nextAttempt(association, brought.id);
    const answer: UndoAnswer = { id, undone: 0, kept: [] };
    for (const position of facts) {
      if (document.includes(position) && answer.kept.length > 0) continue;
      const command = new TakeBackRow(position, reason);
      const given = this.door.give({ ...caller, key: undefined, correlation: id }, command).catch(unlessRefused);
      const receipt = await given;
      if (!(receipt instanceof Rejected)) answer.undone += 1;
      else if (receipt.rule !== 'CorrectionChangesSomething')
        answer.kept.push({ position, rule: receipt.rule, reason: receipt.message });
    }
    return answer;
  }

  /** The positions of the facts that an import recorded of items and that still stand. */
  private async recorded(association: string, id: string): Promise<number[]> {
    const { items } = await this.surroundings(association, id);
    const ours = items.filter(({ sources }) => sources.some(({ document }) => document === id));
    const positions: number[] = [];
    for (const { stream } of ours) positions.push(...(await this.standing(association, stream, id)));
    return positions;
  }

  /** Of one stream the last first, so that what was added goes before what it was added to. */
  private async standing(association: string, stream: string, id: string): Promise<number[]> {
    const history = await this.log.stream(association, stream);
    const ours = new Set(history.filter(({ correlation }) => correlation === id).map(({ position }) => position));
    const origins = effective(history).map(({ origin }) => origin);
    return origins.filter((origin) => ours.has(origin)).toReversed();
  }

  /** A row's key follows from the document and the row, so that a second run adds nothing. */
  private keyed(caller: Caller, { id, sha256, attempt }: Brought, row: string): Caller {
    const fingerprint = createHash('sha256').update(`${sha256}/${row}`).digest();
    return { ...caller, correlation: id, key: `import/${id}/${attempt}/${row}`, fingerprint };
  }

  private async answer(association: string, brought: Brought): Promise<ImportAnswer> {
    const { id, name, type, encoding, sha256, reading: read } = brought;
    const around = await this.surroundings(association, id);
    const rows = read.rows.map((row) => propose(row, around));
    const members = rows
      .filter(({ proposal }) => proposal.filedUnder === null)
      .map(({ proposal }) => proposal.asWritten);
    return {
      id,
      format: read.format,
      type,
      encoding,
      sha256,
      name,
      title: read.title,
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

  private async surroundings(association: string, document: string): Promise<Surroundings> {
    const asOf = await this.times.asOf(association, {});
    const members = await this.known(MemberName, asOf);
    const meetings = (await this.labels.all(asOf, 'meeting')).map(({ handle }) => handle ?? '');
    return {
      document,
      members: members.map(({ government, names, aliases, code }) => ({
        id: government,
        names,
        aliases,
        code: code ?? undefined,
      })),
      items: await this.known(CoverageItem, asOf),
      meetings: new Set(meetings),
    };
  }

  private known<T extends object>(table: ReadModel<T>, asOf: AsOf): Promise<T[]> {
    return known(this.dataSource, table, asOf).getMany();
  }
}

/** What a rule or a shape says no to concerns one row; the others go on. */
const unlessRefused = (error: unknown): Rejected | BadShape => {
  if (error instanceof Rejected || error instanceof BadShape) return error;
  throw error;
};

const refused = (error: unknown): never => {
  if (error instanceof UnreadableDocument) throw new Refused(422, error.code, error.detail);
  throw error;
};
