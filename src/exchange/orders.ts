import { createHash } from 'node:crypto';
import { type Caller } from '../access/caller.js';
import { type Door } from '../access/door.js';
import { Conflict, Invalid, NotFound, Rejected } from '../eventstore/errors.js';
import { BadShape } from '../language/shape.js';
import { type Finding, type Proposal, type Propose, type Step } from './reader.js';
import { RecordTable } from './record-table.js';
import { type WorkingUnit } from './units.js';
import { type Brought, type RowState } from './working-row.js';

/** What was made of a unit of rows: what is found of each, and the steps that its clear rows come to. */
export interface Judged {
  rows: { n: number; state: RowState; problems: Finding[] }[];
  steps: Step[];
}

/** Compares units with the record. A row that the table itself has something against is not shown to the readers. */
export const judge = async (propose: Propose, units: WorkingUnit[]): Promise<Judged[]> => {
  const sound = units.map((rows) => ({ rows: rows.filter(({ faults }) => !faults.some(({ blocks }) => blocks)) }));
  const asked = sound.filter(({ rows }) => rows.length > 0);
  const said = await propose(asked);
  return units.map((unit, index) => judged(unit, said[asked.indexOf(sound[index]!)] ?? { findings: [], steps: [] }));
};

const judged = (unit: WorkingUnit, { findings, steps }: Proposal): Judged => {
  const all = [...unit.flatMap(({ faults }) => faults), ...findings];
  const blocked = new Set(all.filter(({ blocks }) => blocks).map(({ n }) => n));
  const stateOf = (n: number): RowState => {
    if (blocked.has(n)) return 'needs-a-look';
    if (steps.length > 0) return 'new';
    return blocked.size > 0 ? 'needs-a-look' : 'known';
  };
  return {
    rows: unit.map(({ n }) => ({ n, state: stateOf(n), problems: all.filter((each) => each.n === n) })),
    // What several readers say of rows of which one of them can make nothing is not given by halves.
    steps: unit.every(({ n }) => blocked.has(n)) ? [] : steps,
  };
};

/** Commands that belong together, and the rows they are made of. */
export interface Order {
  of: Judged[];
  steps: Step[];
}

/** One order for each unit; of those that have just one step, one for all that go into the same thing. */
export const ordersOf = (all: Judged[]): Order[] => {
  const orders = new Map<string, Order>();
  for (const [index, each] of all.entries()) {
    const [step, ...others] = each.steps;
    if (!step) continue;
    const joined = others.length === 0 ? step.joined : undefined;
    const place = joined?.into ?? String(index);
    const order = orders.get(place) ?? { of: [], steps: each.steps };
    order.of.push(each);
    if (joined && order.of.length > 1) order.steps = [together(order)];
    orders.set(place, order);
  }
  return [...orders.values()];
};

const together = ({ of }: Order): Step => {
  const { name, joined } = of[0]!.steps[0]!;
  return { name, command: () => joined!.command(of.map(({ steps }) => steps[0]!.joined!.item)) };
};

/** What became of an order: how many facts were recorded, and why a rule or a shape said no to the next. */
export type Given = { events: number; refusal?: Omit<Finding, 'n'> };

/** Enters the table itself before the first of its facts, once, whatever is taken back of it later. */
export const entering = (door: Door, caller: Caller, brought: Brought, rows: number): (() => Promise<unknown>) => {
  const { id: table, kind, name, encoding, sha256 } = brought;
  const key = `table/${table}`;
  const given = { ...caller, correlation: table, key, fingerprint: createHash('sha256').update(key).digest() };
  let entered: Promise<unknown> | undefined;
  return () => (entered ??= door.give(given, new RecordTable(table, kind, name, encoding, sha256, rows)));
};

/** Gives an order's commands. Their keys follow from the import and the rows, so that a second time adds nothing. */
export const give = async (door: Door, caller: Caller, { id, attempt }: Brought, order: Order): Promise<Given> => {
  const rows = clearRows(order).map(({ n }) => n);
  const digest = createHash('sha256').update(rows.join()).digest('hex').slice(0, 32);
  const made: Record<string, string> = {};
  let events = 0;
  for (const { name, command } of order.steps) {
    const key = `${keysOf(id)}${attempt}/${digest}/${name}`;
    const fingerprint = createHash('sha256').update(key).digest();
    try {
      const receipt = await door.give({ ...caller, correlation: id, key, fingerprint }, command(made));
      made[name] = receipt.id;
      events += receipt.events.length;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return { events, refusal };
    }
  }
  return { events };
};

/** What is found of a row of which something was recorded before a rule said no. */
export const IN_PART = {
  code: 'recorded-in-part',
  detail: 'Something of it is in the record: taking the import back takes it back',
};

/** How the keys of all commands of an import begin. */
export const keysOf = (id: string): string => `import/${id}/`;

/** The rows of an order of which something is made. */
export const clearRows = ({ of }: Order) => of.flatMap(({ rows }) => rows.filter(({ state }) => state === 'new'));

/** What concerns the row alone; anything else ends the commit, which may be gone on with later. */
export const refusalOf = (error: unknown): Omit<Finding, 'n'> | undefined => {
  if (error instanceof Rejected) return { code: error.rule, detail: error.message, blocks: true };
  if (error instanceof Conflict) return { code: error.code, detail: error.message, blocks: true };
  if (error instanceof NotFound) return { code: 'not-found', detail: error.message, blocks: true };
  if (error instanceof BadShape || error instanceof Invalid)
    return { code: 'invalid', detail: error.message, blocks: true };
  return undefined;
};
