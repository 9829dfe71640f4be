import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '../eventstore/store.js';

/** Takes back one fact that an import put into the record; given when the import is undone. */
export class TakeBackRow {
  constructor(
    readonly position: number,
    readonly reason: string,
  ) {}
}

@CommandHandler(TakeBackRow)
export class TakeBackRowHandler implements ICommandHandler<TakeBackRow> {
  constructor(private readonly store: EventStore) {}

  execute({ position }: TakeBackRow) {
    return this.store.correct(position, null);
  }
}
