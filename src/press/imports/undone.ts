import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { Descriptions } from '../../access/four-eyes/descriptions.js';
import { type Done, FourEyes } from '../../access/four-eyes/four-eyes.js';
import { Rejected } from '../../eventstore/errors.js';
import { type TakenBack } from '../../eventstore/store.js';
import { CorrectRow } from '../../exchange/correct-row.js';
import { takeBackAll } from '../../exchange/take-back-all.js';
import { TakeBackRows } from '../../exchange/take-back-rows.js';
import { Works } from '../../exchange/works.js';
import { type UndoAnswer } from './answers.js';
import { Recordings } from './recordings.js';
import { WorkingTable } from './working-table.js';

/** Takes whole imports back. */
@Injectable()
export class UndoneImports {
  constructor(
    private readonly table: WorkingTable,
    private readonly door: Door,
    private readonly recordings: Recordings,
    private readonly fourEyes: FourEyes,
    private readonly works: Works,
    descriptions: Descriptions,
  ) {
    descriptions.add('UndoDocument', async ({ asOf }, { id, reason }: { id: string; reason: string }) => ({
      path: `/imports/${id}`,
      lines: [(await this.table.find(asOf.association, id)).name],
      data: { reason },
    }));
    fourEyes.add('UndoDocument', (caller, { id, reason }: { id: string; reason: string }) =>
      this.takeBack(caller, id, reason),
    );
  }

  /**
   * Takes back, by corrections, every fact that this import put into the record; the document itself where nothing of it stays. What of
   * it waits for a second person does so no longer. Where the undoing needs one, asks for that.
   */
  async undo(caller: Caller, id: string, reason = 'The import was undone'): Promise<Done<UndoAnswer>> {
    await this.table.find(caller.association, id);
    return (await this.fourEyes.asked(caller, 'UndoDocument', { id, reason })) ?? this.takeBack(caller, id, reason);
  }

  private async takeBack(caller: Caller, id: string, reason: string): Promise<UndoAnswer> {
    const { association } = caller;
    const brought = await this.table.find(association, id);
    await this.fourEyes.letGo(caller, id, reason);
    const { facts, document, corrected } = await this.recordings.of(association, id);
    // First of all, so that after a breakdown no row accepted anew is taken for one that was answered before.
    if (facts.length + document.length + corrected.length > 0) await this.table.nextAttempt(association, brought.id);
    const answer: UndoAnswer = { id, undone: 0, kept: [] };
    const ofStream = (stream: string, positions: number[]) =>
      this.door.give<TakenBack>(
        { ...caller, key: undefined, correlation: id },
        new TakeBackRows(stream, positions, reason),
      );
    await this.works.during(
      id,
      {
        at: 'undoing',
        all: corrected.length + facts.length + 1,
        of: { association, name: brought.name, path: `/imports/${id}` },
      },
      () => undefined,
      async (heard) => {
        for (const { position, before } of corrected) {
          await this.putBack({ ...caller, key: undefined, correlation: id }, position, before, reason, answer);
          heard(1);
        }
        await takeBackAll(facts, ofStream, answer, heard);
        if (answer.kept.length === 0) await takeBackAll(document, ofStream, answer, heard);
      },
    );
    return answer;
  }

  /** Lets a fact that the import corrected read again as before. */
  private async putBack(
    caller: Caller,
    position: number,
    before: object,
    reason: string,
    answer: UndoAnswer,
  ): Promise<void> {
    try {
      answer.undone += (
        await this.door.give(caller, new CorrectRow(position, before, undefined, reason))
      ).events.length;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      answer.kept.push({ position, rule: error.rule, reason: error.message });
    }
  }
}
