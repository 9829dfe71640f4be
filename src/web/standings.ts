import { Injectable } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { type InAll } from './phrases.js';

/** What somebody stands by on a question, or that it is to stay open: by whom and since when. */
export interface Standing {
  /** What is stood by; nothing where the question is to stay open. */
  said: InAll | null;
  state: InAll;
  proposedBy: string;
  confirmedBy: string | null;
  since: string;
}
type Find = (asOf: AsOf, questions: string[]) => Promise<Map<string, Standing>>;

/** Lets figures say who decided on them, without a page opening the door of the room that knows. */
@Injectable()
export class Standings {
  private find: Find = async () => new Map();

  findBy(find: Find): void {
    this.find = find;
  }

  /** By question; none where nobody decided anything. */
  of(asOf: AsOf, questions: string[]): Promise<Map<string, Standing>> {
    return questions.length === 0 ? Promise.resolve(new Map()) : this.find(asOf, questions);
  }
}
