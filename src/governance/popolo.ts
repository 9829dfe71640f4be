import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { bodyId, called, chairId, type Popolo, PopoloParts, sourced, spanOf, type Thing } from '../web/popolo.js';
import { Chairs } from './chairs/chairs.query.js';
import { hasCome } from './decisions/decision.answer.js';
import { DecisionRow, RulesRow } from './decisions/decision.entity.js';

/** The bodies of the association, its chair, what was decided, and how it was voted. */
@Injectable()
export class GovernancePopolo {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    parts: PopoloParts,
  ) {
    parts.add((asOf) => this.part(asOf));
  }

  private async part(asOf: AsOf): Promise<Partial<Popolo>> {
    const all = await known(this.dataSource, DecisionRow, asOf).orderBy('row.position').getMany();
    const decisions = all.filter(({ on }) => hasCome(on, asOf));
    const versions = await known(this.dataSource, RulesRow, asOf).orderBy('row.position').getMany();
    const bodies = new Map(
      versions.flatMap(({ bodies: of }) => of.map(({ body, names }) => [body, names ?? {}] as const)),
    );
    for (const { body } of decisions) if (!bodies.has(body)) bodies.set(body, {});
    const { items } = await this.queries.execute(new Chairs(asOf));
    return {
      organizations: [...bodies].map(([body, names]) => ({
        id: bodyId(asOf, body),
        ...called(names),
        classification: 'body',
        identifiers: [{ scheme: 'handle', identifier: body }],
        parent_id: asOf.association,
      })),
      posts: [{ id: chairId(asOf), label: 'Chair', role: 'chair', organization_id: asOf.association }],
      memberships: items.flatMap(({ term, member, elected, started, ended, derived, evidence }) =>
        member === null
          ? []
          : [
              {
                id: `${chairId(asOf)}/${term}`,
                role: 'chair',
                member: { '@type': 'Organization', id: member.id },
                organization_id: asOf.association,
                post_id: chairId(asOf),
                term,
                ...(elected !== null && { elected }),
                ...spanOf(started ?? derived.started?.on ?? null, ended ?? derived.ended?.on ?? null),
                ...sourced(evidence),
              },
            ],
      ),
      motions: decisions.map((each) => motionOf(asOf, each)),
      vote_events: decisions.filter(({ votes, method }) => votes ?? method).map((each) => voteOf(asOf, each)),
    };
  }
}

const motionOf = (asOf: AsOf, each: DecisionRow): Thing => ({
  id: each.decision,
  organization_id: bodyId(asOf, each.body),
  legislative_session_id: each.meeting,
  identifier: each.handle,
  text: called(each.text).name,
  classification: each.matter,
  result: each.outcome,
  decided_edtf: each.on,
  ...sourced(each.evidence),
});

/** The day of a vote is known, and its time is not, so Popolo's times are left out. */
const voteOf = (asOf: AsOf, { decision, body, meeting, method, votes, outcome, on }: DecisionRow): Thing => ({
  id: `${decision}/vote`,
  motion_id: decision,
  organization_id: bodyId(asOf, body),
  legislative_session_id: meeting,
  classification: method,
  result: outcome,
  ...(votes && {
    counts: [
      { option: 'yes', value: votes.for },
      { option: 'no', value: votes.against },
      { option: 'abstain', value: votes.abstained },
    ],
  }),
  on_edtf: on,
});
