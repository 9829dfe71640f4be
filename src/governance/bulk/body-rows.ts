import { Injectable } from '@nestjs/common';
import { compact } from '../../access/refs.js';
import { fold } from '../../eventstore/decider.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { type Proposal, type Propose, type RowReader, type Unit } from '../../exchange/reader.js';
import { saying } from '../../exchange/saying.js';
import { byLanguage } from '../../exchange/by-language.js';
import { categories, isHandle } from '../../language/nouns.js';
import { AdoptRules } from '../adopt-rules.js';
import { rulesOver, type RulesVersion } from '../events.js';

/** Reads what a text tells of a body and of what it may do, where no rules are known that would say it. */
@Injectable()
export class BodyRows implements RowReader {
  readonly kind = 'bodies';
  readonly fields = [];

  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  async open(association: string): Promise<Propose> {
    return async (units) => {
      const history = await this.log.stream(association, `rules-${association}`);
      const versions = fold(rulesOver, this.registry.believed(history));
      return units.map((unit) => proposalOf(unit, versions));
    };
  }
}

const proposalOf = ({ rows }: Unit, versions: RulesVersion[]): Proposal => {
  const { findings, all, said, dayOf, source } = saying(rows);
  const [body, inForce] = [said('body') ?? '', dayOf('on')];
  if (!isHandle(body)) all('body-unreadable', 'A body has a handle of lower-case letters, digits and single hyphens');
  if (inForce === undefined) all('date-missing', 'No day is told on which it acted');
  if (versions.some((version) => version.bodies.some((each) => each.body === body))) return { findings: [], steps: [] };
  if (versions.length > 0) all('rules-known', 'The record has rules, and they do not know this body; amend them');
  if (findings.some(({ blocks }) => blocks)) return { findings, steps: [] };
  const admits = categories.filter((each) => each === said('admits'));
  const electsChair = said('elects') === 'chair' || undefined;
  const names = byLanguage(rows[0]!.cells, 'name');
  const command = () =>
    Object.assign(
      new AdoptRules(),
      compact({
        version: 'as-reported',
        inForce,
        bodies: [compact({ body, names, admits, electsChair })],
        evidence: source(),
      }),
    );
  return { findings, steps: [{ name: 'adopt', command }] };
};
