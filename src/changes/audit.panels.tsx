import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Refs } from '../access/refs.js';
import { ActorNames, actorsIn } from '../access/people/actor-names.js';
import { Recorders } from '../access/people/recorders.js';
import { Labels } from '../timeline/labels.js';
import { MOST_OPTIONS } from '../web/form.js';
import { Kinds } from '../web/kinds.js';
import { Panels } from '../web/panels.js';
import { type View } from '../web/view.js';
import { Entries } from './entries/entries.js';
import { LogEntries } from './entries/entries.query.js';

/** So many entries are told at once. */
const ON_A_PAGE = 50;

/** Tells whoever audits the log what its entries say, in sentences, the newest first: all, or those on a member, of a kind, by somebody. */
@Injectable()
export class AuditPanels {
  constructor(
    panels: Panels,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
    private readonly recorders: Recorders,
    private readonly names: ActorNames,
    private readonly kinds: Kinds,
  ) {
    panels.hang('audit', 1, (view) => this.panel(view));
  }

  private async panel(view: View) {
    const { asOf, asked, last } = view;
    if (last < 0) return null;
    const { member, kind, by, before } = asked;
    const found = await this.queries.execute(
      new LogEntries(asOf, {
        ...{ most: ON_A_PAGE, type: kind, actor: by },
        member: member === undefined ? undefined : await this.refs.member(member, asOf.association),
        upto: Math.min(asOf.knownOn, before === undefined ? Infinity : Number(before) - 1),
      }),
    );
    const may = view.may('see-requests');
    return (
      <Entries
        key="entries"
        {...found}
        kinds={this.kinds}
        governments={await this.labels.all(asOf, 'government', MOST_OPTIONS + 1)}
        recorders={may ? await this.recorders.of(asOf.association) : []}
        people={may ? await this.names.of(actorsIn(found.entries)) : view.people}
      />
    );
  }
}
