import { inContext } from '../../src/eventstore/context.js';
import { Conflict } from '../../src/eventstore/errors.js';
import { type Give } from '../../src/eventstore/react.js';
import { idOf } from '../../src/eventstore/log.js';
import { answers, type Reaction } from '../../src/eventstore/reaction.js';
import { type EventStore } from '../../src/eventstore/store.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter, type CounterEvent } from './counter.js';

/** Raises the counter `echo` by as much as another was raised, and says of which event it is the echo. */
export class Echo {
  constructor(
    readonly by: number,
    readonly counter: string,
  ) {}
}
/** Lowers a counter, which a rule may refuse. */
export class Lower {
  constructor(
    readonly by: number,
    readonly counter: string,
  ) {}
}

/** Is refused without a look at any counter. */
export class Taken {}

/** What is raised beyond this is an echo itself. */
export const ECHO = 1000;

export const whenRaised: Reaction = {
  name: 'when-raised',
  fromBeginning: true,
  on: answers<CounterEvent>({
    Raised: ({ data: { by } }) => (by < ECHO ? [new Echo(by + ECHO, 'echo')] : []),
    Lowered: ({ data: { by }, stream }) => [new Lower(by, 'other'), new Echo(by + ECHO, idOf(stream))],
    Closed: () => [new Taken()],
  }),
};
/** Gives the commands of this domain. */
export const giving =
  (store: EventStore): Give =>
  (caller, command) =>
    inContext({ ...caller, command: command.constructor.name }, () => {
      if (command instanceof Taken) throw new Conflict('taken', 'It is in use');
      const { by, counter: id } = command as Echo;
      const type = command instanceof Lower ? 'Lowered' : 'Raised';
      return store.decide(counter, id, () => [{ type, data: { by } }]);
    });

/** A world that reacts, with a poll that comes often; `give` may stand between a reaction and the store. */
export const reacting = (beside?: World, { reaction = whenRaised, give = giving } = {}): Promise<World> => {
  const parts = { deciders: [counter], reactions: [reaction], poll: 20, give };
  return beside ? joinWorld(beside, parts) : makeWorld(parts);
};
