import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { hasBegun } from '../language/dates.js';
import { called, dated, type Popolo, PopoloParts, sourced, spanOf } from '../web/popolo.js';
import { CommitteeRow, CommitteeSeat } from './register/committee.entity.js';

/** Committees, and which members coordinate them. */
@Injectable()
export class CommitteesPopolo {
  constructor(
    private readonly dataSource: DataSource,
    parts: PopoloParts,
  ) {
    parts.add((asOf) => this.part(asOf));
  }

  private async part(asOf: AsOf): Promise<Partial<Popolo>> {
    const begun = (on: string) => hasBegun(asOf.trueOn, on);
    const committees = await known(this.dataSource, CommitteeRow, asOf).orderBy('row.position').getMany();
    const seats = await known(this.dataSource, CommitteeSeat, asOf).orderBy('row.position').getMany();
    return {
      organizations: committees
        .filter(({ on }) => begun(on))
        .map((each) => ({
          id: each.committee,
          ...called((each.called.findLast(({ from }) => begun(from)) ?? each.called[0]!).names),
          classification: 'committee',
          identifiers: [{ scheme: 'handle', identifier: each.handle }],
          parent_id: asOf.association,
          ...dated('founding', each.on),
          ...(each.ended !== null && begun(each.ended) && dated('dissolution', each.ended)),
          ...sourced(each.evidence),
        })),
      memberships: seats
        .filter(({ from }) => begun(from))
        .map((each) => ({
          id: `${each.committee}/${each.origin}`,
          role: 'coordinator',
          member: { '@type': 'Organization', id: each.government },
          organization_id: each.committee,
          ...spanOf(each.from, each.until),
          ...sourced(each.evidence),
        })),
    };
  }
}
