import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sqlOf } from '../../eventstore/kernel.js';
import { type AsOf } from '../../language/as-of.js';

/** A command that followed from a decision and was refused; `item` counts those of one event from 0. */
export interface NotedRefusal {
  reaction: string;
  item: number;
  command: string;
  rule: string;
}

/** Reads which of the commands that events led to were refused by a rule, as the reactions noted it. */
@Injectable()
export class Refusals {
  constructor(private readonly dataSource: DataSource) {}

  async of({ association }: AsOf, position: number): Promise<NotedRefusal[]> {
    const { rows } = await sqlOf(this.dataSource).query<NotedRefusal>(
      `select reaction, item, command, rule from reaction_refusal
       where association_id = $1 and position = $2 order by reaction, item`,
      [association, position],
    );
    return rows;
  }
}
