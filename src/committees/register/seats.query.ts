import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, type Holding } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { endOf } from '../life.js';
import { CommitteeRow, CommitteeSeat } from './committee.entity.js';
import { by, hasBegun, heldOn, nameOn } from './on-a-day.js';

/** A committee that a member coordinates on the day, or did before. */
export interface MemberSeat {
  committee: { id: string; handle: string; names: Names };
  from: string;
  until: string | null;
  holds: Holding;
  position: number;
}

export class MemberSeats extends Query<MemberSeat[]> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
  ) {
    super();
  }
}

@QueryHandler(MemberSeats)
export class MemberSeatsHandler implements IQueryHandler<MemberSeats> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf, member }: MemberSeats): Promise<MemberSeat[]> {
    const seats = await known(this.dataSource, CommitteeSeat, asOf)
      .andWhere('row.government = :member', { member })
      .getMany();
    const ids = seats.map(({ committee }) => committee);
    if (ids.length === 0) return [];
    const rows = await known(this.dataSource, CommitteeRow, asOf)
      .andWhere({ committee: In(ids) })
      .getMany();
    return seats
      .filter(({ from }) => hasBegun(asOf, from))
      .toSorted((a, b) => compareDates(a.from, b.from) || a.origin - b.origin)
      .flatMap((seat) => {
        const row = rows.find(({ committee }) => committee === seat.committee);
        if (!row) return [];
        const { committee: id, handle } = row;
        return {
          committee: { id, handle, names: nameOn(asOf, row.called) },
          from: seat.from,
          until: endOf(seat) ?? by(asOf, row.ended),
          holds: heldOn(asOf, seat, row),
          position: seat.position,
        };
      });
  }
}
