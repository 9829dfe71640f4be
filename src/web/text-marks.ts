import { Injectable } from '@nestjs/common';
import { type Span } from './marked.js';
import { type View } from './view.js';

/** A stretch of the original of an item of coverage that another room has something to say about, at `href`. */
export interface Mark extends Span {
  href: string;
  /** What stands behind it, such as a number. */
  label: string;
  /** What is said there, in a few words. */
  title: string;
  /** How it stands, for the look of it. */
  state: string;
}
export type Marking = (view: View, coverage: string) => Promise<Mark[]>;

/** Lets a room mark passages of press texts on the page that shows them, without either opening the other's door. */
@Injectable()
export class TextMarks {
  private readonly markings: Marking[] = [];

  add(marking: Marking): void {
    this.markings.push(marking);
  }

  /** The marks in the original of an item, by place. */
  async of(view: View, coverage: string): Promise<Mark[]> {
    const marks = await Promise.all(this.markings.map((marking) => marking(view, coverage)));
    return marks.flat().toSorted((a, b) => a.from - b.from || b.to - a.to);
  }
}
