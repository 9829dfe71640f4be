import { Injectable } from '@nestjs/common';
import { type VNode } from 'preact';
import { type View } from './view.js';

/** Pages on which other rooms hang what they know; all but `home`, `changes`, `audit`, `requests` and `press`, the list of coverage, are about one thing, named by its id, an entry of the log by its position. `question` and `claim` stand on forms about them. */
export type Place =
  | 'home'
  | 'member'
  | 'meeting'
  | 'decision'
  | 'coverage'
  | 'press'
  | 'changes'
  | 'audit'
  | 'entry'
  | 'requests'
  | 'question'
  | 'claim';
export type Panel = (view: View, id: string) => Promise<VNode | null>;

/** Lets a room show on another's page what it alone knows, without either opening the other's door. */
@Injectable()
export class Panels {
  private readonly hung: { place: Place; rank: number; panel: Panel }[] = [];

  /** `rank` says where among the others; the lowest comes first. */
  hang(place: Place, rank: number, panel: Panel): void {
    this.hung.push({ place, rank, panel });
  }

  /** What hangs at a place; a panel with nothing to say is left out. */
  async at(place: Place, view: View, id = ''): Promise<VNode[]> {
    const wanted = this.hung.filter((each) => each.place === place).toSorted((a, b) => a.rank - b.rank);
    const shown = await Promise.all(wanted.map(({ panel }) => panel(view, id)));
    return shown.filter((node) => node !== null);
  }
}
