import { type Follower } from './follower.js';
import { Loop } from './loop.js';
import { type Reactions } from './reactions.js';
import { type Registry } from './registry.js';
import { Turns } from './turns.js';
import { type Sql } from './vault.js';
import { type Wakeup } from './wakeup.js';

/** Between two looks at one association, in ms: commits in a busy time are attended to together. */
const REST = 20;
/** The same where reactions have nothing to do but to move on. */
const LEISURE = 250;

/**
 * What every process does behind the log: read models that another process left behind are caught up, and reactions run. Whoever
 * comes first holds the checkpoint, the others go on; what is still behind is looked at again with the next poll.
 */
export class Background {
  private readonly loops = new Map<string, Loop>();
  private readonly looking = new Turns<object>();
  private readonly known = new Set<string>();
  private readonly everywhere = new Loop(() => this.lookEverywhere());
  private silence?: () => void;
  private ended = false;

  constructor(
    private readonly sql: Sql,
    private readonly registry: Registry,
    private readonly follower: Follower,
    private readonly reactions: Reactions,
    private readonly wakeup: Wakeup,
  ) {}

  /** To be called when every association's read models have started, see `Follower.start`. */
  start(): void {
    this.silence = this.wakeup.hear((association, own, stirs) => {
      // What an append of our own leaves behind, the store itself catches up.
      if (own && this.registry.reactions.length === 0) return;
      if (association === undefined) this.everywhere.wake();
      else if (stirs) this.wake(association, () => this.look(association), REST);
      else this.wake(`${association} at leisure`, () => this.look(association), LEISURE);
    });
    this.everywhere.wake();
  }

  /** Lets what is under way come to an end. */
  async stop(): Promise<void> {
    this.ended = true;
    this.silence?.();
    await this.everywhere.stop();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
    await this.reactions.stop();
  }

  private async lookEverywhere(): Promise<void> {
    const { rows } = await this.sql.query<{ id: string }>('select id from association');
    for (const { id } of rows) this.wake(id, () => this.look(id), REST);
  }

  private async look(association: string): Promise<void> {
    if (!this.known.has(association)) await this.reactions.startAssociation(association);
    this.known.add(association);
    // One after another, so that the poll of many associations never takes all connections.
    const { rows } = await this.looking.take('', () =>
      this.sql.query<{ name: string; version: number | null }>(
        `with head as (select size from log_head where association_id = $1)
         select p.name, p.version from projection p, head
           where p.association_id = $1 and p.position < head.size and p.failure is null
         union all select r.name, null from reaction r, head
           where r.association_id = $1 and r.position < head.size and r.failure is null`,
        [association],
      ),
    );
    for (const { name, version } of rows) {
      const projection = this.registry.projections.find((each) => each.name === name && each.version === version);
      if (projection)
        this.wake(`${association} ${name}`, (signal) => this.follower.catchUpBehind(association, [projection], signal));
      const reaction = version === null && this.registry.reactions.find((each) => each.name === name);
      if (reaction) this.wake(`${association} ${name}`, (signal) => this.reactions.run(association, reaction, signal));
    }
  }

  private wake(name: string, work: (signal: AbortSignal) => Promise<void>, rest?: number): void {
    if (this.ended) return;
    const loop = this.loops.get(name) ?? new Loop(work, rest);
    this.loops.set(name, loop);
    loop.wake();
  }
}
