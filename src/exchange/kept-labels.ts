import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AnyFact } from '../eventstore/facts.js';
import { EventLog } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { LabelRow } from '../timeline/timeline.entities.js';
import { Times } from '../web/as-of.js';
import { changesOf } from './changes.js';
import { stateName } from './find-named.js';
import { FoundByName } from './found-by-name.js';

/** What a fact of a thing's stream adds to what it is called. */
export type NamesTold = (fact: AnyFact) => { official: Record<string, string>; others: string[] } | undefined;

const AT_ONCE = 32;

/** Finds what tables name among labels; kept up while a table is worked through, so that no look reads all of them again. */
@Injectable()
export class KeptLabels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly times: Times,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  /** Each call answers what is known by then. With `told`, all names that a thing's stream ever told find it: former ones and aliases. */
  keep(
    association: string,
    kind: string,
    { stream, told }: { stream?: string; told?: NamesTold } = {},
  ): () => Promise<FoundByName<LabelRow>> {
    const labels = new FoundByName<LabelRow>();
    const changed = changesOf(this.dataSource, LabelRow, { kind });
    const others = async ({ id }: LabelRow): Promise<string[]> => {
      if (stream === undefined || told === undefined) return [];
      const history = this.registry.believed(await this.log.stream(association, `${stream}-${id}`));
      return history.flatMap((fact) => {
        const names = told(fact);
        return names ? [...Object.values(names.official), ...names.others] : [];
      });
    };
    return async () => {
      const { gone, come } = await changed(await this.times.asOf(association, {}));
      for (const { id } of gone) labels.remove(id);
      for (let at = 0; at < come.length; at += AT_ONCE) {
        const some = come.slice(at, at + AT_ONCE);
        const more = await Promise.all(some.map(others));
        for (const [index, label] of some.entries()) labels.put(label.id, label, [...namesOf(label), ...more[index]!]);
      }
      return labels;
    };
  }
}

const namesOf = ({ id, handle, country, names }: LabelRow): string[] => [
  ...Object.values(names),
  id,
  ...(handle === null ? [] : [handle]),
  ...(handle === null && country !== null ? [stateName(country)] : []),
];
