import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compact } from '../../access/refs.js';
import { known } from '../../eventstore/belief.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { byLanguage } from '../../exchange/by-language.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import { moreExactly } from '../../exchange/more-exactly.js';
import { type Propose, type RowReader, type Step } from '../../exchange/reader.js';
import { saying } from '../../exchange/saying.js';
import { namingOf } from '../../membership/events.js';
import { Times } from '../../web/as-of.js';
import { AppointCoordinator } from '../appoint-coordinator.js';
import { EstablishCommittee } from '../establish-committee.js';
import { CommitteeSeat } from '../register/committee.entity.js';

/** Reads what a text tells of a committee and of who coordinates it: it is set up where the record has none of that name. */
@Injectable()
export class CommitteeRows implements RowReader {
  readonly kind = 'committees';
  readonly fields = [];

  constructor(
    private readonly labels: KeptLabels,
    private readonly dataSource: DataSource,
    private readonly times: Times,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  async open(association: string): Promise<Propose> {
    const committeesNow = this.labels.keep(association, 'committee');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const [committees, members] = [await committeesNow(), await membersNow()];
      return Promise.all(
        units.map(async ({ rows }) => {
          const { findings, all, said, dayOf, only, source } = saying(rows);
          const [handle, coordinator] = [said('committee')!, said('coordinator')!];
          const [on, from] = [dayOf('on'), dayOf('from')];
          const names = byLanguage(rows[0]!.cells, 'name');
          const member = only('member', coordinator, members.find(coordinator));
          if (findings.length > 0) return { findings, steps: [] };
          const evidence = source();
          const seatsOf = known(this.dataSource, CommitteeSeat, await this.times.asOf(association, {}));
          const seated = await seatsOf.andWhere('row.government = :government', { government: member!.id }).getMany();
          const found = [handle, ...Object.values(names)].flatMap((name) => committees.find(name));
          const steps: Step[] = [];
          if (!found[0] && seated.length > 0) {
            all('coordinates-already', 'It coordinates a committee of another name by the record; compare the two');
            return { findings, steps: [] };
          }
          if (!found[0])
            steps.push({
              name: 'establish',
              command: () => Object.assign(new EstablishCommittee(), compact({ handle, names, on, evidence })),
            });
          const history = found[0] ? await this.log.stream(association, `committee-${found[0].id}`) : [];
          const seat = this.registry
            .believed(history)
            .findLast(
              ({ type, data }) =>
                type === 'CoordinatorAppointed' && (data as { government: string }).government === member!.id,
            );
          if (seat) steps.push(...moreExactly(seat, 'from', from, evidence));
          else
            steps.push({
              name: 'appoint',
              command: () =>
                Object.assign(
                  new AppointCoordinator(),
                  compact({ committee: found[0]?.id ?? handle, member: member!.id, from, evidence }),
                ),
            });
          return { findings, steps };
        }),
      );
    };
  }
}
