import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '../eventstore/store.js';
import { type Evidence } from '../language/nouns.js';

/** Puts what a source says more exactly in the place of a recorded fact; when the import is undone, what was believed before. */
export class CorrectRow {
  constructor(
    readonly position: number,
    readonly now: object,
    readonly evidence?: Evidence,
    /** Whoever accepts it says why. */
    readonly reason?: string,
  ) {}
}

@CommandHandler(CorrectRow)
export class CorrectRowHandler implements ICommandHandler<CorrectRow> {
  constructor(private readonly store: EventStore) {}

  execute({ position, now, evidence }: CorrectRow) {
    return this.store.correct(position, now, evidence);
  }
}
