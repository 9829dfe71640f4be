import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type TakenBack, EventStore } from '../eventstore/store.js';

/** Takes back facts of one stream that an import put into the record; given when the import is undone. */
export class TakeBackRows {
  constructor(
    readonly stream: string,
    readonly positions: number[],
    readonly reason: string,
  ) {}
}

@CommandHandler(TakeBackRows)
export class TakeBackRowsHandler implements ICommandHandler<TakeBackRows> {
  constructor(private readonly store: EventStore) {}

  execute({ stream, positions }: TakeBackRows): Promise<TakenBack> {
    return this.store.takeBack(stream, positions);
  }
}
