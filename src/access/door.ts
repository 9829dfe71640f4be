import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { inContext } from '../eventstore/context.js';
import { type Receipt } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { type Caller } from './caller.js';
import { Citations } from './citations.js';

/** Acts that a second person confirms. Where there is only one, they take effect at once and are self-approved for ever. */
const fourEyes = new Set([
  'ApproveMembership',
  'CorrectFact',
  'RecordDecision',
  'ElectChair',
  'TakeBackRow',
  'AnswerQuestion',
  'ConfirmAnswer',
  'TakeBackRows',
  'ErasePersonalData',
]);

/** The one way for a command into the record, whether it came by HTTP, the command line, an import or the sample. */
@Injectable()
export class Door {
  constructor(
    private readonly bus: CommandBus,
    private readonly citations: Citations,
  ) {}

  /** Gives a command on behalf of a caller; answers what was recorded. */
  async give<R extends Receipt = Receipt>(caller: Caller, command: object): Promise<R> {
    // A reaction says again what a recorded fact cites.
    if (caller.actor.role !== 'system') await this.citations.check(caller.association, command);
    const name = command.constructor.name;
    const { reason = caller.reason } = command as { reason?: string };
    return inContext(
      {
        ...caller,
        command: name,
        correlation: caller.correlation ?? newId(),
        reason,
        onBehalfOf: caller.onBehalfOf ?? (fourEyes.has(name) ? caller.actor.id : undefined),
      },
      () => this.bus.execute(command),
    );
  }
}
