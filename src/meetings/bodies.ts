import { Injectable } from '@nestjs/common';
import { fold } from '../eventstore/decider.js';
import { EventLog } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { rulesOfDay, rulesOver, type RulesVersion } from '../governance/events.js';
import { type AsOf } from '../language/as-of.js';
import { type Names } from '../language/names.js';

/** The bodies of an association. Their names stand in its rules, and may be others from a day on. */
@Injectable()
export class BodyNames {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  /** The versions of the rules, as known at a position. */
  async versions({ association, knownOn }: AsOf): Promise<RulesVersion[]> {
    const history = await this.log.stream(association, `rules-${association}`, knownOn);
    return fold(rulesOver, this.registry.believed(history));
  }

  /** Names by handle, the last word on each. */
  async all(asOf: AsOf): Promise<Map<string, Names>> {
    return namesIn(await this.versions(asOf));
  }

  /** All of them, as forms offer what one may name. */
  async offered(asOf: AsOf): Promise<{ id: string; handle: string; names: Names }[]> {
    return [...(await this.all(asOf))].map(([body, names]) => ({ id: body, handle: body, names }));
  }

  /** Names by handle, as the rules in force on a day had them; of a body that they did not know, the last word. */
  async on(asOf: AsOf, day: string): Promise<Map<string, Names>> {
    const versions = await this.versions(asOf);
    const then = rulesOfDay(versions, day);
    return new Map([...namesIn(versions), ...(then ? namesIn([then]) : [])]);
  }
}

const namesIn = (versions: RulesVersion[]): Map<string, Names> =>
  new Map(versions.flatMap(({ bodies }) => bodies.map(({ body, names }) => [body, names])));
