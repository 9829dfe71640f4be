import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '../../eventstore/store.js';
import { today } from '../../web/as-of.js';
import { coverage as decider } from '../coverage.decider.js';
import { type Found } from './outcome.js';

/** Notes how an item's address answered; given by the check itself. */
export class RecordLinkCheck {
  constructor(
    readonly coverage: string,
    readonly url: string,
    readonly found: Found,
  ) {}
}

@CommandHandler(RecordLinkCheck)
export class RecordLinkCheckHandler implements ICommandHandler<RecordLinkCheck> {
  constructor(private readonly store: EventStore) {}

  execute({ coverage, url, found }: RecordLinkCheck) {
    const data = { coverage, url, on: today(), ...found };
    return this.store.decide(decider, coverage, () => [{ type: 'LinkChecked', data }]);
  }
}
