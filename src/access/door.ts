import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { inContext } from '../eventstore/context.js';
import { type Receipt } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { type Caller } from './caller.js';
import { Citations } from './citations.js';
import { Requests } from './four-eyes/requests.js';
import { proveFresh, SecondPerson } from './four-eyes/second-person.js';
import { actOf } from './policy/acts.js';
import { OwnBodies } from './policy/own-bodies.js';
import { under } from './policy/under.js';

/** The one way for a command into the record, whether it came by HTTP, the command line, an import or the sample. */
@Injectable()
export class Door {
  constructor(
    private readonly bus: CommandBus,
    private readonly citations: Citations,
    private readonly requests: Requests,
    private readonly seconds: SecondPerson,
    private readonly own: OwnBodies,
  ) {}

  /**
   * Gives a command on behalf of a caller; answers what was recorded. What takes two people is recorded at once where the caller
   * alone may see to it, else asked for: then the answer says under which id it waits, and nothing is recorded.
   */
  async give<R extends Receipt = Receipt>(given: Caller, command: object): Promise<R> {
    const name = command.constructor.name;
    const act = actOf(name);
    // What was confirmed is given as whoever confirmed it.
    const caller = given.onBehalfOf === undefined ? under(given, act.needs) : given;
    if (act.needs === 'record') await this.own.check(caller, command);
    // A reaction says again what a recorded fact cites.
    if (caller.actor.role !== 'system') await this.citations.check(caller.association, command);
    const { reason = caller.reason } = command as { reason?: string };
    const as = { ...caller, command: name, correlation: caller.correlation ?? newId(), reason };
    let { onBehalfOf } = caller;
    if (onBehalfOf === undefined && act.confirms !== undefined) {
      proveFresh(caller);
      const waits = await this.seconds.isNeeded(caller, act, command);
      if (waits && !act.waitsInTheLog) {
        // What was asked for before is answered as it was, whatever has come since.
        const before = await this.requests.before(caller);
        // What belongs to an import may rest on what waits beside it.
        if (before === undefined && act.isJudged && caller.correlation === undefined)
          await inContext({ ...as, isTrial: true }, () => this.bus.execute(command));
        return waiting(before ?? (await this.requests.ask(caller, name, command))) as Receipt as R;
      }
      if (!waits) onBehalfOf = caller.actor.id;
    }
    if (act.isPart) onBehalfOf ??= caller.actor.id;
    return inContext({ ...as, onBehalfOf }, () => this.bus.execute(command));
  }
}

/** The receipt of an act that waits for a second person under an id. */
export const waiting = (id: string): Receipt & { waits: string } => ({
  id,
  position: null,
  events: [],
  replayed: false,
  waits: id,
});
