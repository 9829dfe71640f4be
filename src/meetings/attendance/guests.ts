import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { type Delegate, Guest } from './attendance.entity.js';

/** Somebody at a meeting who is no delegation; `partOf` is the member that it is a part of. */
export interface GuestItem {
  names: Names | null;
  partOf: Member | null;
  on: string | null;
  mode: string | null;
  people: Omit<Delegate, 'person'>[];
  evidence: Evidence;
  position: number;
}

/** Who was at a meeting beside the delegations. */
@Injectable()
export class Guests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async of(asOf: AsOf, meeting: string): Promise<GuestItem[]> {
    const rows = await known(this.dataSource, Guest, asOf)
      .andWhere('row.meeting = :meeting', { meeting })
      .orderBy('row.position')
      .getMany();
    const labels = await this.labels.of(
      asOf,
      rows.map(({ partOf }) => partOf).filter((id) => id !== null),
    );
    return rows.map(({ names, partOf, on, mode, people, evidence, position }) => ({
      names,
      partOf: partOf === null ? null : memberOf(labels, partOf),
      on,
      mode,
      people: people.map(({ person: _, ...each }) => each),
      evidence,
      position,
    }));
  }
}
