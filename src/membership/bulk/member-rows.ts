import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compact } from '../../access/refs.js';
import { fold, type View } from '../../eventstore/decider.js';
import { type Recorded } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { changesOf } from '../../exchange/changes.js';
import { stateName } from '../../exchange/find-named.js';
import { FoundByName } from '../../exchange/found-by-name.js';
import { moreExactly } from '../../exchange/more-exactly.js';
import { type Proposal, type Propose, type RowReader, type Step, type Unit } from '../../exchange/reader.js';
import { type Category } from '../../language/nouns.js';
import { Times } from '../../web/as-of.js';
import { AdmitObserver } from '../admit-observer.js';
import { ApplyForMembership } from '../apply-for-membership.js';
import { ApproveMembership } from '../approve-membership.js';
import { type membershipFacts } from '../events.js';
import { Government } from '../member/member.entity.js';
import { RegisterGovernment } from '../register-government.js';
import { memberFields } from './member-fields.js';
import { memberUnit, type MemberUnit } from './member-unit.js';
import { lacksApplication, withoutApplying } from './without-applying.js';

/** What the record holds of a government's coming in: what a row may repeat. */
interface Told {
  applied: string[];
  joined: string[];
}
const told: View<Told, typeof membershipFacts> = {
  category: 'membership',
  initial: { applied: [], joined: [] },
  evolve: {
    MembershipApplied: (state, { on, category }) => ({ ...state, applied: [...state.applied, `${category} ${on}`] }),
    MembershipApproved: (state, { on, category }) => ({ ...state, joined: [...state.joined, `${category} ${on}`] }),
    ObserverAdmitted: (state, { on }) => ({ ...state, joined: [...state.joined, `observer ${on}`] }),
  },
};

/** Reads tables of members: a government is registered once, however many rows name it, and applies and joins where a row says so. */
@Injectable()
export class MemberRows implements RowReader {
  readonly kind = 'members';
  readonly fields = memberFields;

  constructor(
    private readonly dataSource: DataSource,
    private readonly times: Times,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  unit = (cells: Record<string, string>): string =>
    cells['code'] ?? cells['name'] ?? Object.entries(cells).find(([field]) => field.startsWith('name.'))?.[1] ?? '';

  async open(association: string): Promise<Propose> {
    const governments = new FoundByName<string>();
    const changed = changesOf(this.dataSource, Government);
    return async (units) => {
      const { gone, come } = await changed(await this.times.asOf(association, {}));
      for (const { government } of gone) governments.remove(government);
      for (const each of come) governments.put(each.government, each.government, namesOf(each));
      return Promise.all(units.map((unit) => this.propose(association, unit, meant(governments))));
    };
  }

  private async propose(association: string, { rows }: Unit, find: (unit: MemberUnit) => string[]): Promise<Proposal> {
    const { unit, findings } = memberUnit(rows);
    if (!unit) return { findings, steps: [] };
    const [id, ...others] = find(unit);
    if (others.length > 0) {
      const found = {
        code: 'member-ambiguous',
        detail: 'Several governments may be meant; give its code',
        blocks: true as const,
      };
      return { findings: [...findings, ...rows.map(({ n }) => ({ n, ...found }))], steps: [] };
    }
    const history = id === undefined ? [] : await this.log.stream(association, `membership-${id}`);
    const believed = this.registry.believed(history);
    const before = fold(told, believed);
    if (unit.once && [...before.applied, ...before.joined].some((each) => each.startsWith(`${unit.category} `)))
      return { findings, steps: exactSteps(unit, believed) };
    const steps = stepsOf(unit, id, before);
    if (steps.some(({ name }) => name === 'join') && lacksApplication(unit, before.applied))
      return { findings: findings.map(withoutApplying), steps: [] };
    return { findings, steps };
  }
}

const namesOf = ({ names, aliases, code, country }: Government): string[] => [
  ...Object.values(names),
  ...aliases,
  code ?? stateName(country),
];

/** Finds the governments that a row may mean: by code, by name or, where it is a state, by that. */
const meant =
  (governments: FoundByName<string>) =>
  ({ names, code, country, isState }: MemberUnit): string[] => {
    const coded = code === undefined ? [] : governments.find(code);
    if (coded.length > 0) return coded;
    const named = new Set(Object.values(names).flatMap((name) => governments.find(name)));
    return named.size === 0 && isState ? governments.find(stateName(country)) : [...named];
  };

/** What a text says more exactly of an application or a membership that is in the record. */
const exactSteps = ({ category, applied, joined, evidence }: MemberUnit, believed: Recorded[]): Step[] => {
  const last = (type: keyof typeof membershipFacts) =>
    believed.findLast((fact) => fact.type === type && (fact.data as { category?: Category }).category === category);
  return [
    // That it applied before it joined says nothing of itself.
    ...moreExactly(last('MembershipApplied'), 'on', applied?.endsWith(`/${joined}`) ? undefined : applied, evidence),
    ...moreExactly(last('MembershipApproved'), 'on', joined, evidence),
  ];
};

const stepsOf = (unit: MemberUnit, id: string | undefined, { applied, joined }: Told): Step[] => {
  const { category, basis, evidence } = unit;
  const memberOf = (made: Record<string, string>) => ({ member: id ?? made['register'], evidence });
  const steps: Step[] = [];
  if (id === undefined)
    steps.push({
      name: 'register',
      command: () => {
        const { names, country, code, aliases } = unit;
        const fields = { names, country, code, evidence, aliases: aliases.length > 0 ? aliases : undefined };
        return Object.assign(new RegisterGovernment(), compact(fields));
      },
    });
  if (unit.applied !== undefined && category !== 'observer' && !applied.includes(`${category} ${unit.applied}`))
    steps.push({
      name: 'apply',
      command: (made) =>
        Object.assign(new ApplyForMembership(), compact({ ...memberOf(made), on: unit.applied, category })),
    });
  if (unit.joined !== undefined && !joined.includes(`${category} ${unit.joined}`))
    steps.push({
      name: 'join',
      command: (made) =>
        category === 'observer'
          ? Object.assign(new AdmitObserver(), compact({ ...memberOf(made), on: unit.joined }))
          : Object.assign(new ApproveMembership(), compact({ ...memberOf(made), on: unit.joined, category, basis })),
    });
  return steps;
};
