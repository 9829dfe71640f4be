import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { knownAt } from '../../eventstore/belief.js';
import { Invalid } from '../../eventstore/errors.js';
import { EventLog } from '../../eventstore/log.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { Times } from '../../web/as-of.js';
import { Refused } from '../../web/refused.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { MemberName } from '../names/member-name.entity.js';
import { TakeBackRow } from '../take-back-row.js';
import { commandOf, documentOf } from './commands.js';
import { decode } from './decode.js';
import { type Problem, type ReadDocument, UnreadableDocument } from './document.js';
import { type ProposedRow, propose, type Surroundings } from './proposal.js';
import { readDocument, yearFromFileName } from './read-document.js';
import { type Brought, WorkingTable } from './working-table.js';

/** What was read of a document, row by row. */
export interface ImportAnswer {
  id: string;
  format: string;
  name: string;
  title: string;
  /** `committed` where rows of it are in the record. */
  state: 'read' | 'committed';
  rows: ProposedRow[];
  /** Figures found in the text; none are looked for yet. */
  figures: never[];
  /** What nobody could place: names of members as written, and lines. */
  unmatched: { members: string[]; lines: Problem[] };
}

/** A row to accept, with what a person chose where the document leaves it open. */
export interface ChosenRow {
  n: number;
  /** The id of the member it is filed under. */
  member?: string;
  published?: string;
}

export interface CommitAnswer {
  id: string;
  committed: number;
  skipped: { n: number; reason: string }[];
  events: number;
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
  ) {}

  /** Reads a document; the same bytes give the same import. One that is not understood is refused (422) and not kept. */
  async read(caller: Caller, bytes: Buffer, name: string): Promise<ImportAnswer> {
    const read = understood(() => readDocument(decode(bytes), { year: yearFromFileName(name) }));
    const brought = await this.table.keep(caller.association, bytes, name);
    return this.answer(caller.association, brought, read);
  }

  /** What was read, compared with the record as it is now. */
  async show(caller: Caller, id: string): Promise<ImportAnswer> {
    const brought = await this.table.find(caller.association, id);
    return this.answer(caller.association, brought, this.parse(brought));
  }

  /** Gives the command of each accepted row; all that are clear where none are chosen. A second time adds nothing. */
  async commit(caller: Caller, id: string, chosen?: ChosenRow[]): Promise<CommitAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const read = this.parse(brought);
    const rows = chosen ?? read.rows.map(({ n }) => ({ n }));
    const unknown = rows.find(({ n }) => !read.rows.some((row) => row.n === n));
    if (unknown) throw new Invalid([{ pointer: '/rows', code: 'row-unknown' }], `The document has no row ${unknown.n}`);
    const around = await this.surroundings(association, brought.id);
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
        if (answer.committed === 0)
          await this.door.give(this.keyed(caller, brought, 'document'), documentOf(brought, read));
        const receipt = await this.door.give(this.keyed(caller, brought, String(row.n)), commandOf(row, brought.id));
        answer.committed += 1;
        answer.events += receipt.events.length;
      }
    }
    return answer;
  }

  /** Takes back, by corrections, every fact that this import put into the record. */
  async undo(caller: Caller, id: string, reason: string): Promise<{ id: string; undone: number }> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    const { items } = await this.surroundings(association, id);
    const streams = items
      .filter(({ sources }) => sources.some(({ document }) => document === id))
      .map(({ stream }) => stream);
    let undone = 0;
    for (const stream of [...streams, `document-${id}`]) {
      const history = await this.log.stream(association, stream);
      const gone = new Set(
        history.flatMap(({ type, data }) => (type === 'Corrected' ? [(data as { corrects: number }).corrects] : [])),
      );
      const mine = history.filter(
        ({ correlation, type, position }) => correlation === id && type !== 'Corrected' && !gone.has(position),
      );
      for (const { position } of mine.toReversed()) {
        await this.door.give({ ...caller, key: undefined, correlation: id }, new TakeBackRow(position, reason));
        undone += 1;
      }
    }
    if (undone > 0) await this.table.nextAttempt(association, brought.id);
    return { id, undone };
  }

  /** A row's key follows from the document and the row, so that a second run adds nothing. */
  private keyed(caller: Caller, { id, sha256, attempt }: Brought, row: string): Caller {
    const fingerprint = createHash('sha256').update(`${sha256}/${row}`).digest();
    return { ...caller, correlation: id, key: `import/${id}/${attempt}/${row}`, fingerprint };
  }

  private parse({ bytes, name }: Brought): ReadDocument {
    return readDocument(decode(bytes), { year: yearFromFileName(name) });
  }

  private async answer(association: string, { id, name }: Brought, read: ReadDocument): Promise<ImportAnswer> {
    const around = await this.surroundings(association, id);
    const rows = read.rows.map((row) => propose(row, around));
    const members = rows
      .filter(({ proposal }) => proposal.filedUnder === null)
      .map(({ proposal }) => proposal.asWritten);
    return {
      id,
      format: read.format,
      name,
      title: read.title,
      state: rows.some(({ state }) => state === 'done') ? 'committed' : 'read',
      rows,
      figures: [],
      unmatched: { members: [...new Set(members)], lines: read.unread },
    };
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
    return this.dataSource.getRepository(table).createQueryBuilder('row').where(knownAt('row'), asOf).getMany();
  }
}

const understood = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new Refused(422, error.code, error.detail);
    throw error;
  }
};
