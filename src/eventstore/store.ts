import { type Pool } from 'pg';
import { type Append, type Outcome } from './append-events.js';
import { Appender } from './appender.js';
import { reading } from './connection.js';
import { type CommandContext, context, inContext } from './context.js';
import { type Decider, fold, judge, type Neighbours } from './decider.js';
import { envelop, type Checked } from './envelope.js';
import { Conflict, Invalid, NotFound, notInTheRecord, Rejected } from './errors.js';
import { correction, follows } from './correction.js';
import { type DataShape, type FactOf, type Facts, type Recorded } from './facts.js';
import { type IdIn } from './ids-in.js';
import { Halted } from './halted.js';
import { type Import, importCommands, type Imported } from './import-commands.js';
import { categoryOf, type EventLog, idOf } from './log.js';
import { type Answered } from './openings.js';
import { type Projector } from './projector.js';
import { type AnyDecider, type Registry } from './registry.js';
import { type Kept, takingBack } from './take-back.js';
import { Turns } from './turns.js';
import { type Sql, type Vault } from './vault.js';

/** What a command has done: its subject, the last position written, the facts. Without facts there was nothing to do. */
export interface Receipt {
  id: string;
  position: number | null;
  events: Recorded[];
  replayed: boolean;
}

/** What taking facts back has done: the corrections, and the facts that stay because of a rule. */
export interface TakenBack extends Receipt {
  kept: Kept[];
}

/** What a command wants written, made from the stream's history as `sql` sees it. */
type Make = (history: Recorded[], sql: Sql) => Promise<{ facts: Checked[]; takes: string[] }>;

/** The writing side of every association's log. */
export class EventStore {
  /** Commands that wait for the same stream hand on its history, so that each reads only what is new. */
  private readonly turns = new Turns<{ history: Recorded[] }>();
  private readonly appender: Appender;
  readonly halted = new Halted();
  private readonly sql: Sql;

  constructor(
    pool: Pool,
    readonly log: EventLog,
    private readonly vault: Vault,
    private readonly registry: Registry,
    projector: Projector,
    committed: (association: string, outcomes: Outcome[]) => void,
    /** The shape of the evidence that a correction may bring. */
    private readonly evidence: DataShape,
  ) {
    this.sql = reading(pool);
    this.appender = new Appender(pool, projector, committed, this.halted);
  }

  /**
   * Folds the stream `<category>-<id>`, asks `decision` for new facts, judges them by the decider's rules and appends them; if
   * the stream has moved meanwhile, decides again. Throws `Rejected`, `Conflict`, `Invalid`, `BadShape`, `Unavailable`.
   */
  async decide<S, F extends Facts, N>(
    decider: Decider<S, F, N>,
    id: string,
    decision: (state: S, history: Recorded[]) => FactOf<F>[],
  ): Promise<Receipt> {
    return this.run(`${decider.category}-${id}`, async (history, sql) => {
      const believed = this.registry.believed(history);
      const state = fold(decider as AnyDecider, believed) as S;
      const facts = decision(state, believed).map(({ type, data }) =>
        this.checked(decider.facts[type] as DataShape, type, data),
      );
      await judge(decider as AnyDecider, state, facts, this.neighbours(sql));
      return { facts, takes: facts.flatMap((fact) => decider.reserves?.(fact as unknown as FactOf<F>) ?? []) };
    });
  }

  /**
   * Appends facts to a stream at the version that the caller knows it to have, without reading it: for importing, and for who has
   * just read it. The facts have passed their shapes and no rule judges them. Throws `Conflict` where the stream has moved or the
   * key was used for something else, and `Unavailable`.
   */
  async append(caller: CommandContext, stream: string, expected: number, facts: Checked[]): Promise<Receipt> {
    const { key, fingerprint } = caller;
    const enveloped = await envelop(this.vault, caller, stream, expected, facts);
    const item = { stream, expected, key, fingerprint, takes: [], ...enveloped };
    return this.answer(caller, stream, await this.appender.append(caller.association, item));
  }

  /** Appends the facts of many commands in batches; see `importCommands`. */
  import(association: string, commands: Iterable<Import> | AsyncIterable<Import>): Promise<Imported> {
    return importCommands(this.appender, this.vault, association, commands);
  }

  /** Puts other data in the place of a recorded fact, or takes it back where `now` is null; the same rules judge what follows. */
  async correct(position: number, now: unknown, evidence?: unknown): Promise<Receipt> {
    const { association, reason } = context();
    if (!reason) throw new Invalid([{ pointer: '/reason', code: 'required' }], 'A correction says why');
    const [target] = Number.isSafeInteger(position) ? await this.log.read(association, position, 1) : [];
    const decider = target && this.registry.deciders.get(categoryOf(target.stream));
    if (!target || !decider) throw new NotFound('event', String(position));
    return this.run(target.stream, async (history, sql) => {
      const { fact, before, after, takes, brings } = correction(
        this.registry,
        decider,
        history,
        position,
        now,
        this.evidence,
        evidence,
      );
      await this.hold(association, brings);
      try {
        await judge(decider, fold(decider, before), after, this.neighbours(sql));
      } catch (error) {
        if (error instanceof Rejected) error.position = follows(after[error.nth], history, position);
        throw error;
      }
      return { facts: [fact], takes };
    });
  }

  /** Throws `Invalid` for ids of which the association has nothing, of whatever kind. */
  private async hold(association: string, ids: IdIn[]): Promise<void> {
    const things = await this.things(
      ids.map(({ id }) => id),
      association,
    );
    const missing = ids.filter(({ id }) => !things.has(id));
    if (missing.length > 0)
      throw notInTheRecord(missing.map(({ pointer, id }) => ({ pointer, detail: `The record has no ${id}` })));
  }

  /** Those of some ids that a stream tells of, of whatever kind; those of persons are never among them. */
  async things(ids: string[], association = context().association): Promise<Set<string>> {
    const streamsOf = (id: string) => [...this.registry.deciders.keys()].map((category) => `${category}-${id}`);
    const begun = await this.log.begun(association, ids.flatMap(streamsOf));
    return new Set(ids.filter((id) => streamsOf(id).some((stream) => begun.has(stream))));
  }

  /** Takes back facts of one stream in one go; those that a rule does not let go stay, and are answered with it. */
  async takeBack(stream: string, positions: number[]): Promise<TakenBack> {
    if (!context().reason) throw new Invalid([{ pointer: '/reason', code: 'required' }], 'A correction says why');
    const decider = this.registry.deciders.get(categoryOf(stream));
    if (!decider) throw new NotFound('event', String(positions[0]));
    let kept: Kept[] = [];
    const receipt = await this.run(stream, async (history, sql) => {
      const read = this.neighbours(sql);
      const taken = await takingBack(this.registry, decider, history, positions, read, this.evidence);
      kept = taken.kept;
      return { facts: taken.facts, takes: [] };
    });
    return { ...receipt, kept };
  }

  /** Appends what `make` answers for the stream's history, again after a conflict; a key that was answered is answered again. */
  private run(stream: string, make: Make): Promise<Receipt> {
    const caller = context();
    return this.turns.take(`${caller.association}/${stream}`, async (kept) => {
      const again = (sql: Sql) =>
        inContext(caller, async () => {
          const news = await this.log.since(caller.association, stream, kept.history?.length ?? 0, sql);
          kept.history = [...(kept.history ?? []), ...news];
          return this.prepare(caller, stream, kept.history, make, { sql });
        });
      try {
        const { answered, history, ownKey } = await this.log.opening(
          caller.association,
          stream,
          kept.history?.length ?? 0,
          caller.key,
        );
        kept.history = [...(kept.history ?? []), ...history];
        if (answered) return await this.answeredBefore(caller, answered);
        if (caller.isTrial) return await this.tried(caller, stream, kept.history, make);
        const item = await this.prepare(caller, stream, kept.history, make, { sql: this.sql, ownKey });
        const outcome = item && (await this.appender.append(caller.association, item, again));
        return await this.answer(caller, stream, outcome);
      } catch (error) {
        // A refusal stands only if the same key was not answered meanwhile by another process.
        const answered = error instanceof Rejected || error instanceof Conflict ? await this.replay(caller) : undefined;
        if (answered) return answered;
        throw error;
      }
    });
  }

  private async prepare(
    caller: CommandContext,
    stream: string,
    history: Recorded[],
    make: Make,
    { sql, ownKey }: { sql: Sql; ownKey?: Buffer | null },
  ): Promise<Append | undefined> {
    const version = history.length;
    mayFollow(caller, version);
    const { facts, takes } = await make(history, sql);
    if (facts.length === 0) return undefined;
    const enveloped = await envelop(this.vault, caller, stream, version, facts, { sql, ownKey });
    return { stream, expected: version, key: caller.key, fingerprint: caller.fingerprint, takes, ...enveloped };
  }

  /** Judges what `prepare` would have written; a key that another holds would be refused on appending alone. */
  private async tried(caller: CommandContext, stream: string, history: Recorded[], make: Make): Promise<Receipt> {
    mayFollow(caller, history.length);
    const id = idOf(stream);
    for (const key of (await make(history, this.sql)).takes)
      if (![undefined, id].includes(await this.log.holder(caller.association, key))) throw taken(key);
    return { id, position: null, events: [], replayed: false };
  }

  private checked(shape: DataShape, type: string, data: unknown): Checked {
    return { type, data: shape.check(data, ''), shape };
  }

  /** What the running command's key was answered before: for commands that do something outside before they decide. */
  answered(): Promise<Receipt | undefined> {
    return this.replay(context());
  }

  /** What the key of a command was answered, where it was meanwhile. */
  private async replay(caller: CommandContext): Promise<Receipt | undefined> {
    if (caller.key === undefined) return undefined;
    const { rows } = await this.sql.query<Answered>(
      `select encode(fingerprint, 'hex') as fingerprint, stream, position, events from idempotency
       where association_id = $1 and key = $2`,
      [caller.association, caller.key],
    );
    return rows[0] && this.answeredBefore(caller, rows[0]);
  }

  private async answeredBefore({ association, fingerprint }: CommandContext, answered: Answered): Promise<Receipt> {
    if (fingerprint?.toString('hex') !== answered.fingerprint) throw keyReused();
    return this.replayed(association, answered.stream, answered.position, answered.events);
  }

  private async answer(caller: CommandContext, stream: string, outcome: Outcome | undefined): Promise<Receipt> {
    const id = idOf(stream);
    if (!outcome || outcome.outcome === 'unneeded')
      return (await this.replay(caller)) ?? { id, position: null, events: [], replayed: false };
    if (outcome.outcome === 'key-reused') throw keyReused();
    if (outcome.outcome === 'conflict')
      throw new Conflict('version-changed', `The record has moved on to version ${outcome.detail}`);
    if (outcome.outcome === 'taken') throw taken(outcome.detail);
    if (outcome.outcome === 'replayed')
      return this.replayed(caller.association, outcome.detail!, outcome.position, outcome.events);
    return { id, position: outcome.facts.at(-1)!.position, events: outcome.facts, replayed: false };
  }

  private async replayed(association: string, stream: string, from: number, count: number): Promise<Receipt> {
    const events = await this.log.read(association, from, count);
    return { id: idOf(stream), position: from + count - 1, events, replayed: true };
  }

  /** What a check may read of other streams. */
  neighbours(sql: Sql = this.sql): Neighbours {
    const { association } = context();
    return {
      association,
      fold: async (view, id) => {
        const history = await this.log.stream(association, `${view.category}-${id}`, undefined, sql);
        return fold(view, this.registry.believed(history));
      },
      holder: (key) => this.log.holder(association, key, sql),
    };
  }
}

/** Throws `Conflict` where the caller saw another version of a stream than this. */
const mayFollow = ({ ifVersion }: CommandContext, version: number): void => {
  if (ifVersion !== undefined && ifVersion !== version)
    throw new Conflict('version-changed', `The record has moved on to version ${version}`);
};

const taken = (key: string | null) => new Conflict('taken', `${key} is already in use`, key ?? undefined);

const keyReused = () => new Conflict('idempotency-key-reused', 'This Idempotency-Key was used for another request');
