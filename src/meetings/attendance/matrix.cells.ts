import { type Category } from '../../language/nouns.js';
import { type Place } from '../../timeline/labels.js';
import { type Status } from '../events.js';
import { statuses } from '../meeting.shapes.js';

/** What is known of one government, by the place of each meeting among those that are asked about. */
export interface Line {
  government: string;
  country: string | null;
  code: string;
  cells: (Status | undefined)[];
  /** Where it was present online alone. */
  online: number[];
  called: (Belonged | undefined)[];
}

/** Whether a government that a meeting called was a member then, or only may have been. */
export type Belonged = 'surely' | 'perhaps';

/** Gathers what was expected and what is recorded, government by government. It holds ids and codes, and no names. */
export class Cells {
  private readonly lines = new Map<string, Line>();
  private sorted?: readonly Line[];

  constructor(
    private readonly meetings: number,
    private readonly places: Map<string, Place>,
  ) {}

  /** Members were called to a meeting, told by its place: whether they came is unknown until something is recorded. */
  expect(place: number, governments: Iterable<string>, belonged: Belonged): void {
    for (const government of governments) {
      const line = this.of(government);
      line.called[place] = belonged;
      line.cells[place] = 'unknown';
    }
  }

  /** Of whom no membership is known, and of whom something is recorded, may have been a member where the record does not hold all. */
  mayBelong(place: number, governments: readonly string[], known: ReadonlyMap<string, Category>): void {
    for (const government of governments) if (!known.has(government)) this.of(government).called[place] ??= 'perhaps';
  }

  record(place: number, governments: string[], status: Status, online: boolean): void {
    // Ours instead of one as read: the same string is told from others at once, and a matrix has thousands.
    const ours = statuses.find((each) => each === status)!;
    for (const government of governments) {
      const line = this.of(government);
      line.cells[place] = ours;
      if (online && status === 'present') line.online.push(place);
    }
  }

  /** All lines, by country and code. */
  inOrder(): readonly Line[] {
    return (this.sorted ??= [...this.lines.values()].toSorted(
      (a, b) => compare(a.country, b.country) || compare(a.code, b.code) || compare(a.government, b.government),
    ));
  }

  private of(government: string): Line {
    const known = this.lines.get(government);
    if (known) return known;
    const { country = null, code } = this.places.get(government) ?? {};
    const line: Line = {
      ...{ government, country, code: code ?? government, online: [] },
      cells: Array.from({ length: this.meetings }, () => undefined),
      called: Array.from({ length: this.meetings }, () => undefined),
    };
    this.lines.set(government, line);
    return line;
  }
}

const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
