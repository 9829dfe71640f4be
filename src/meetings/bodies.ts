import { Injectable } from '@nestjs/common';
import { EventLog } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { type RulesEvent } from '../governance/events.js';
import { type AsOf } from '../language/as-of.js';
import { type Names } from '../language/names.js';

/** What the bodies of an association are called. Their names stand in its rules, of which the last word counts. */
@Injectable()
export class BodyNames {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  /** Names by handle, as known at a position. */
  async all({ association, knownOn }: AsOf): Promise<Map<string, Names>> {
    const history = await this.log.stream(association, `rules-${association}`, knownOn);
    const versions = this.registry.believed(history).map(({ data }) => data as RulesEvent['data']);
    return new Map(versions.flatMap(({ bodies }) => bodies.map(({ body, names }) => [body, names])));
  }
}
