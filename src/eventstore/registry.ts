import { Injectable } from '@nestjs/common';
import { type Decider } from './decider.js';
import { type DataShape, effective, type Facts, type Recorded } from './facts.js';
import { type Projection } from './projection.js';
import { type Reaction } from './reaction.js';
import { asSeen, atNames } from './veil.js';

// Each decider has a state and neighbours of its own; what the store does with them is the same for all.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyDecider = Decider<any, any, any>;

interface Parts {
  deciders?: AnyDecider[];
  projections?: Projection[];
  reactions?: Reaction[];
}

/** What the rooms bring to the store; each adds its own when its module is made. */
@Injectable()
export class Registry {
  readonly deciders = new Map<string, AnyDecider>();
  readonly projections: Projection[] = [];
  readonly reactions: Reaction[] = [];
  private readonly shapes: Record<string, DataShape> = {};

  add({ deciders = [], projections = [], reactions = [] }: Parts): void {
    for (const decider of deciders) {
      this.deciders.set(decider.category, decider);
      for (const [type, shape] of Object.entries(decider.facts as Facts)) {
        if (type in this.shapes) throw new Error(`Two rooms declare ${type}`);
        this.shapes[type] = shape as DataShape;
      }
    }
    this.projections.push(...projections);
    this.reactions.push(...reactions);
  }

  /** Every event type of the installation with its shape. */
  get facts(): Readonly<Record<string, DataShape>> {
    return this.shapes;
  }

  /** Reads an event of an older shape as the newest: its data goes through one upcaster per step. */
  upcast = (event: Recorded): Recorded => {
    const shape = this.shapes[event.type];
    let { schema, data } = event;
    const newest = shape?.schema ?? schema;
    for (; schema < newest; schema += 1) data = shape?.upcasts?.[schema]?.(data);
    return schema === event.schema ? event : { ...event, schema, data };
  };

  /** An event as whoever reads may see it: names may be kept from them. */
  asSeen = (event: Recorded): Recorded => ({ ...event, data: this.atNames(event, asSeen) });

  /** An event's data with what `change` makes of each place at which a name of class K1 may stand. */
  atNames({ stream, type, data }: Recorded, change: (value: unknown) => unknown): unknown {
    const decider = this.deciders.get(stream.slice(0, stream.indexOf('-')));
    return decider ? atNames(decider.facts as Facts, type, data, change) : data;
  }

  /** A stream's facts as now believed, in their newest shapes; what a correction carries is read like any other data. */
  believed = (history: Recorded[]): Recorded[] => effective(history).map(this.upcast);
}
