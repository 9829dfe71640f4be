import pg, { type Pool, type PoolClient } from 'pg';
import { transaction } from './connection.js';
import { Unavailable } from './errors.js';
import { type Keys } from './keys.js';
import { BATCH, type EventLog } from './log.js';
import { type Give, react, type Refusal } from './react.js';
import { type Reaction } from './reaction.js';
import { type Registry } from './registry.js';

export interface ReactionState {
  association: string;
  name: string;
  position: number;
  behind: number;
  failure: string | null;
}

/** After so many ms a reaction moves its checkpoint, so that it holds it for a moment alone. */
const MOMENT = 1000;
const TRIES = 5;
/** How many reactions run at once in this process. */
const HOLDERS = 4;

/** Gives the commands that events lead to. One process at a time runs a reaction of an association: it holds the checkpoint. */
export class Reactions {
  /** Set by whoever has the door for commands; the store has none. */
  give: Give = () => Promise.reject(new Error('Nobody gives the commands of reactions'));
  /** A pool apart: who holds a checkpoint waits for commands, which must never wait for its connection. */
  private readonly holding: Pool;
  private readonly tries = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly registry: Registry,
    private readonly log: EventLog,
    private readonly keys: Keys,
  ) {
    const { options } = pool;
    // A pool hides its password from being copied.
    const { password } = options;
    this.holding = new pg.Pool({ ...options, password, max: HOLDERS, application_name: 'annals-react' });
    this.holding.on('error', () => undefined);
  }

  /** Makes the checkpoints an association lacks, and lets those that were parked try again. */
  async startAssociation(association: string): Promise<void> {
    for (const { name, fromBeginning = false } of this.registry.reactions) {
      await this.pool.query(
        `insert into reaction (association_id, name, position)
         select association_id, $2, case when $3 then 0 else size end from log_head where association_id = $1
         on conflict do nothing`,
        [association, name, fromBeginning],
      );
      await this.pool.query(
        'update reaction set failure = null where association_id = $1 and name = $2 and failure is not null',
        [association, name],
      );
    }
  }

  /** Runs a reaction until it has heard the whole log, parks, or another process holds it. Throws what is to be tried again. */
  async run(association: string, reaction: Reaction, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const step = await transaction(this.holding, (client) => this.step(client, association, reaction, signal));
      if (step.failure) throw step.failure;
      if (!step.more) return;
    }
  }

  private async step(
    client: PoolClient,
    association: string,
    reaction: Reaction,
    signal: AbortSignal,
  ): Promise<{ more: boolean; failure?: Error }> {
    const { rows } = await client.query<{ position: number }>(
      `select position from reaction where association_id = $1 and name = $2 and failure is null
       for update skip locked`,
      [association, reaction.name],
    );
    if (!rows[0]) return { more: false };
    const from = rows[0].position;
    const end = performance.now() + MOMENT;
    let position = from;
    let more = false;
    let failure: Error | undefined;
    try {
      const facts = await this.log.read(association, from, BATCH);
      for (; position - from < facts.length && performance.now() < end && !signal.aborted; position += 1)
        for (const refusal of await react(reaction, facts[position - from]!, this.keys, this.give))
          await this.note(client, association, reaction, position, refusal);
      more = facts.length === BATCH || position - from < facts.length;
    } catch (error) {
      failure = error as Error;
    }
    if (position > from)
      await client.query('update reaction set position = $3 where association_id = $1 and name = $2', [
        association,
        reaction.name,
        position,
      ]);
    if (failure && this.givesUp(`${association}/${reaction.name}/${position}`, failure)) {
      await this.park(client, association, reaction, failure);
      return { more: false };
    }
    return { more, failure };
  }

  private async note(
    client: PoolClient,
    association: string,
    { name }: Reaction,
    position: number,
    { item, command, rule }: Refusal,
  ): Promise<void> {
    await client.query(
      `insert into reaction_refusal (association_id, reaction, position, item, command, rule)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [association, name, position, item, command, rule],
    );
  }

  /** A storage that cannot serve passes by itself, and is no fault of the event's. */
  private givesUp(at: string, failure: Error): boolean {
    if (failure instanceof Unavailable) return false;
    const tries = (this.tries.get(at) ?? 0) + 1;
    if (tries < TRIES) this.tries.set(at, tries);
    else this.tries.delete(at);
    return tries === TRIES;
  }

  private async park(client: PoolClient, association: string, reaction: Reaction, failure: Error): Promise<void> {
    await client.query('update reaction set failure = $3 where association_id = $1 and name = $2', [
      association,
      reaction.name,
      JSON.stringify({ message: failure.message.slice(0, 500) }),
    ]);
  }

  /** Where each reaction of each association stands; `behind` counts events. */
  async states(): Promise<ReactionState[]> {
    const { rows } = await this.pool.query<ReactionState>(
      `select r.association_id as association, r.name, r.position, h.size - r.position as behind,
         r.failure->>'message' as failure
       from reaction r join log_head h using (association_id) order by 1, 2`,
    );
    return rows.filter(({ name }) => this.registry.reactions.some((reaction) => reaction.name === name));
  }

  /** Closes the connections that hold checkpoints; call it when nothing runs. */
  async stop(): Promise<void> {
    if (!this.holding.ending) await this.holding.end();
  }
}
