import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compact } from '../../access/refs.js';
import { known } from '../../eventstore/belief.js';
import { fold, type View } from '../../eventstore/decider.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { type Proposal, type Propose, type RowReader, type Step, type Unit } from '../../exchange/reader.js';
import { foldName } from '../../language/names.js';
import { Times } from '../../web/as-of.js';
import { AdmitObserver } from '../admit-observer.js';
import { ApplyForMembership } from '../apply-for-membership.js';
import { ApproveMembership } from '../approve-membership.js';
import { type membershipFacts } from '../events.js';
import { Government } from '../member/member.entity.js';
import { RegisterGovernment } from '../register-government.js';
import { memberFields } from './member-fields.js';
import { memberUnit, type MemberUnit } from './member-unit.js';

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
    const governments = await known(this.dataSource, Government, await this.times.asOf(association, {})).getMany();
    const find = finder(governments);
    return (units) => Promise.all(units.map((unit) => this.propose(association, unit, find)));
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
    return { findings, steps: stepsOf(unit, id, fold(told, this.registry.believed(history))) };
  }
}

/** Finds the governments that a row may mean: by code, by name or, where it is a state, by that. */
const finder = (governments: Government[]): ((unit: MemberUnit) => string[]) => {
  const byKey = new Map<string, Set<string>>();
  const states = new Map<string, Set<string>>();
  const add = (map: typeof byKey, key: string, id: string) => map.set(key, (map.get(key) ?? new Set()).add(id));
  for (const { government, names, aliases, code, country } of governments) {
    for (const name of [...Object.values(names), ...aliases]) add(byKey, foldName(name), government);
    if (code === null) add(states, country, government);
    else add(byKey, foldName(code), government);
  }
  return ({ names, code, country, isState }) => {
    const coded = code === undefined ? undefined : byKey.get(foldName(code));
    if (coded) return [...coded];
    const named = new Set(Object.values(names).flatMap((name) => [...(byKey.get(foldName(name)) ?? [])]));
    return named.size === 0 && isState ? [...(states.get(country) ?? [])] : [...named];
  };
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
