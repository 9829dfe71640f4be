import { Injectable } from '@nestjs/common';
import { type VNode } from 'preact';
import { NotFound } from '../../eventstore/errors.js';
import { type DataWords } from '../../web/data.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type View } from '../../web/view.js';
import { type AskedAct } from './asked-act.js';

/** What a second person is shown of an act: where it can be looked at, what it is about, and what else its data say. */
export interface Described {
  path?: string;
  /** What it is about, in lines. */
  lines?: string[];
  /** All of it, as a part of the page. */
  told?: VNode;
  /** What is shown of its data field by field; all of them where nothing else is said of it. */
  data?: object;
  /** What their fields and choices are called, where no form asks for them. */
  find?: DataWords['find'];
}
export type Describe = (view: View, data: never) => Described | Promise<Described>;

/** What a second person is shown of acts whose data by themselves say little; the rooms say it. */
@Injectable()
export class Descriptions {
  private readonly byAct = new Map<string, Describe>();

  /** What the form of a command calls its fields and choices. */
  asForms: (act: string, language: PageLanguage) => DataWords['find'] = () => undefined;

  add(act: string, how: Describe): void {
    this.byAct.set(act, how);
  }

  /** Nothing of what is forgotten, as somebody has decided. */
  async of(view: View, { act, data }: AskedAct): Promise<Described> {
    if (data === null) return {};
    const { find = this.asForms(act, view.language), ...described } = await this.described(view, act, data);
    const isTold = described.lines !== undefined || described.told !== undefined;
    return { ...described, data: described.data ?? (isTold ? undefined : data), find };
  }

  /** Nothing where what an act is about is gone meanwhile. */
  private async described(view: View, act: string, data: object): Promise<Described> {
    try {
      return (await this.byAct.get(act)?.(view, data as never)) ?? {};
    } catch (error) {
      if (error instanceof NotFound) return {};
      throw error;
    }
  }
}
