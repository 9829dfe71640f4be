import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { Descriptions, type Described } from '../access/four-eyes/descriptions.js';
import { type Done, FourEyes } from '../access/four-eyes/four-eyes.js';
import { compact } from '../access/refs.js';
import { findWith } from '../web/phrases.js';
import { type View } from '../web/view.js';
import { type BulkCommitted, type BulkUndone, type Progress } from './answers.js';
import { BulkImports } from './bulk-imports.js';
import { type Kind } from './reader.js';
import { exchangeWords } from './words.js';
import { type RowState } from './working-row.js';
import { WorkingRows } from './working-rows.js';

/** What is asked for of a table, until a second person has decided. */
interface Committing {
  kind: Kind;
  id: string;
  rows?: number[];
}
interface Undoing {
  kind: Kind;
  id: string;
  reason: string;
}

/** Tables whose rows admit members or decide: what would take two people row by row takes them as a whole. */
const DECIDES: ReadonlySet<Kind> = new Set<Kind>(['members', 'decisions']);

/** Takes the rows of a table into the record and out of it again, with a second person where one is needed. */
@Injectable()
export class ImportActs {
  constructor(
    private readonly imports: BulkImports,
    private readonly table: WorkingRows,
    private readonly fourEyes: FourEyes,
    descriptions: Descriptions,
  ) {
    fourEyes.add('CommitTable', (caller, { kind, id, rows }: Committing) => imports.commit(caller, kind, id, rows));
    for (const act of ['CommitTable', 'UndoTable'])
      descriptions.add(act, (view, asked: Committing | Undoing) => this.described(view, asked));
    fourEyes.add('UndoTable', (caller, { kind, id, reason }: Undoing) => imports.undo(caller, kind, id, reason));
  }

  /** As `BulkImports.commit`, or that it waits. */
  async commit(
    caller: Caller,
    kind: Kind,
    id: string,
    rows?: number[],
    progress?: Progress,
  ): Promise<Done<BulkCommitted>> {
    const waits = DECIDES.has(kind) && (await this.asked(caller, 'CommitTable', { kind, id, rows }));
    return waits || this.imports.commit(caller, kind, id, rows, progress);
  }

  /** As `BulkImports.undo`, or that it waits. */
  async undo(caller: Caller, kind: Kind, id: string, reason: string, progress?: Progress): Promise<Done<BulkUndone>> {
    const waits = await this.asked(caller, 'UndoTable', { kind, id, reason });
    return waits ?? this.imports.undo(caller, kind, id, reason, progress);
  }

  /** The table by its name, and how many of its rows are in which state; of what is asked for, what that does not say. */
  private async described({ asOf, language }: View, { kind, id, ...data }: Committing | Undoing): Promise<Described> {
    const { name } = await this.table.find(asOf.association, kind, id);
    const { states } = await this.table.counts(asOf.association, id);
    const { say } = exchangeWords(language);
    const counted = Object.entries(states).map(([state, n]) => `${say(state as RowState)}: ${say('countRows', { n })}`);
    const lines = [`${say(kind)} · ${name}`, ...counted];
    return { path: `/imports/${kind}/${id}`, lines, data: compact(data), find: findWith(exchangeWords, language) };
  }

  /** Nothing is asked for of a table that is not there. */
  private async asked(caller: Caller, act: string, data: Committing | Undoing) {
    await this.table.find(caller.association, data.kind, data.id);
    return this.fourEyes.asked(caller, act, data);
  }
}
