import { Injectable } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { type Bounds } from '../language/figures.js';
import { type InAll } from './phrases.js';

/** What is asked of the record: a measure of a meeting, of a member, of a day or of the association. */
export interface Asked {
  measure: string;
  meeting?: string;
  government?: string;
  asOf?: string;
  when?: 'before-vote' | 'after-vote';
}

/** What the record itself says, and how it comes to that. */
export interface OwnAnswer {
  /** What it counts, and between which figures the truth lies as far as it knows. */
  value?: number;
  bounds?: Bounds;
  /** What it says where that is no figure: a day in EDTF, or words by language. */
  said?: string;
  words?: Record<string, string>;
  why: InAll;
  /** The page of the association on which it can be looked at. */
  path: string;
}
export type Answering = (asOf: AsOf, asked: Asked) => Promise<OwnAnswer | null>;

/** Lets each room say what the record itself answers to a question on which others made claims, without opening its door. */
@Injectable()
export class OwnAnswers {
  private readonly rooms = new Map<string, (asOf: AsOf) => Answering>();

  /** `open` is asked once for each reading, so that what several answers need is read once. */
  add(measures: readonly string[], open: (asOf: AsOf) => Answering): void {
    for (const measure of measures) this.rooms.set(measure, open);
  }

  /** What answers the questions of one reading; nothing where no room knows of a measure. */
  reading(asOf: AsOf): (asked: Asked) => Promise<OwnAnswer | null> {
    const opened = new Map<(asOf: AsOf) => Answering, Answering>();
    return async (asked) => {
      const open = this.rooms.get(asked.measure);
      if (!open) return null;
      if (!opened.has(open)) opened.set(open, open(asOf));
      return opened.get(open)!(asOf, asked);
    };
  }
}
