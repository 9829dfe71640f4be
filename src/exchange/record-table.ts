import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '../eventstore/store.js';
import { table } from './table.decider.js';

/** Enters a table of which rows are accepted, so that facts can cite it; given by the import itself, before their commands. */
export class RecordTable {
  constructor(
    readonly table: string,
    readonly kind: string,
    readonly name: string,
    readonly encoding: string,
    readonly sha256: string,
    readonly rows: number,
  ) {}
}

@CommandHandler(RecordTable)
export class RecordTableHandler implements ICommandHandler<RecordTable> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordTable) {
    return this.store.decide(table, command.table, () => [{ type: 'TableImported', data: { ...command } }]);
  }
}
