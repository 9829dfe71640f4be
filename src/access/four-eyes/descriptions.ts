import { Injectable } from '@nestjs/common';
import { type AskedAct } from './asked-act.js';

/** What a second person is shown of an act: where it can be looked at, and in lines what it is about. */
export interface Described {
  path?: string;
  lines?: string[];
}
export type Describe = (association: string, data: never) => Described | Promise<Described>;

/** What a second person is shown of acts whose data by themselves say little; the rooms say it. */
@Injectable()
export class Descriptions {
  private readonly byAct = new Map<string, Describe>();

  add(act: string, how: Describe): void {
    this.byAct.set(act, how);
  }

  /** Nothing where the data say all. */
  async of(association: string, { act, data }: AskedAct): Promise<Described> {
    return data === null ? {} : ((await this.byAct.get(act)?.(association, data as never)) ?? {});
  }
}
