import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { hasBegun } from '../language/dates.js';
import { groupBy } from '../web/group-by.js';
import { called, type Popolo, PopoloParts, sourced, spanOf, type Thing } from '../web/popolo.js';
import { ExternalId, Government, GovernmentName, OfficeHolder } from './member/member.entity.js';
import { namesOn, namesOverTime } from './member/names.js';
import { RosterEntry } from './roster/roster.entity.js';

/** Governments, what they belong to, and who heads them. Whoever was erased is not among them. */
@Injectable()
export class MembershipPopolo {
  constructor(
    private readonly dataSource: DataSource,
    parts: PopoloParts,
  ) {
    parts.add((asOf) => this.part(asOf));
  }

  private async part(asOf: AsOf): Promise<Partial<Popolo>> {
    const { dataSource } = this;
    const governments = await known(dataSource, Government, asOf).orderBy('row.position').getMany();
    const told = groupBy(await known(dataSource, GovernmentName, asOf).getMany(), ({ government }) => government);
    const ids = groupBy(await known(dataSource, ExternalId, asOf).getMany(), ({ government }) => government);
    const entries = (await known(dataSource, RosterEntry, asOf).orderBy('row.position').getMany()).filter(({ since }) =>
      hasBegun(asOf.trueOn, since),
    );
    const holders = (await known(dataSource, OfficeHolder, asOf).orderBy('row.position').getMany()).filter(
      ({ from, name }) => hasBegun(asOf.trueOn, from) && Object.values(name).some((each) => each !== null),
    );
    return {
      organizations: governments.map((each) => ({
        id: each.government,
        ...called(namesOn(asOf.trueOn, namesOverTime(each, told.get(each.government) ?? []))),
        classification: 'government',
        identifiers: [
          ...(each.code === null ? [] : [{ scheme: 'ISO 3166-2', identifier: each.code }]),
          ...(ids.get(each.government) ?? []).map(({ scheme, value }) => ({ scheme, identifier: value })),
        ],
        country: each.country,
        ...sourced(each.evidence),
      })),
      memberships: [...entries.map((each) => belonging(asOf, each)), ...holders.map(holding)],
      posts: [...groupBy(holders, postOf)].map(([id, [first]]) => ({
        id,
        label: called(first!.office).name,
        role: 'head',
        organization_id: first!.government,
      })),
      persons: [...groupBy(holders, ({ person }) => person)].map(([id, [first]]) => ({ id, ...called(first!.name) })),
    };
  }
}

const belonging = ({ association, trueOn }: AsOf, entry: RosterEntry): Thing => ({
  id: `${entry.government}/${entry.origin}`,
  role: entry.category,
  member: { '@type': 'Organization', id: entry.government },
  organization_id: association,
  ...spanOf(entry.since, entry.until !== null && hasBegun(trueOn, entry.until) ? entry.until : null),
  basis: entry.basis,
  ...sourced(entry.evidence),
});

const postOf = ({ government, office }: OfficeHolder): string => `${government}/${called(office).name}`;

const holding = (holder: OfficeHolder): Thing => ({
  id: `${holder.person}/${holder.origin}`,
  role: 'head',
  person_id: holder.person,
  post_id: postOf(holder),
  organization_id: holder.government,
  ...spanOf(holder.from, holder.until),
  ...sourced(holder.evidence),
});
