import { type DigestLine } from './digest-lines.js';
import { lost, type Problem } from './document.js';
import { type Line } from './text-lines.js';
import { wholeDay } from './written-day.js';

type Source = Extract<DigestLine, { kind: 'source' }>;

/** An item while its lines are gathered. `closed`: its source came last, so what follows is another's. */
export interface Item {
  country: string;
  member: string;
  source: Source;
  title: string[];
  points: string[][];
  address?: string;
  first: number;
  last: number;
  closed: boolean;
}

interface Heading {
  text: string;
  line: Line;
  /** Whether an item stands below it. */
  used: boolean;
}

/** Takes the lines one by one and gives each to the item it belongs to. */
export class Gathering {
  readonly items: Item[] = [];
  readonly frame: number[] = [];
  readonly unread: Problem[] = [];
  readonly title: string[] = [];
  private country: Heading | undefined;
  private member: Heading | undefined;
  private item: Item | undefined;
  /** Lines of an item whose source is still to come; the first is its title. */
  private pending: { line: Line; text: string }[] = [];

  take(line: DigestLine): void {
    if (line.kind === 'group' || line.kind === 'member') this.head(line);
    else if (line.kind === 'address') this.point(line.address, line.line, true);
    else if (line.kind === 'source') this.source(line);
    else if (line.kind === 'start') {
      this.letGo();
      this.item = undefined;
      this.pending.push(line);
    } else if (!this.country && !this.member && this.items.length === 0) this.preface(line.line);
    else if (this.pending.length > 0 || !this.item || (this.item.closed && line.kind === 'text'))
      this.pending.push(line);
    else this.point(line.text, line.line, line.kind === 'point');
  }

  /** After the last line: whatever waits for another is nobody's. */
  end(): void {
    this.letGo();
    this.leave(this.member);
    this.leave(this.country);
  }

  /** What no source came for is nobody's. */
  private letGo(): void {
    for (const { line } of this.pending)
      this.unread.push(lost(line, 'item-without-source', 'No outlet and day stand with'));
    this.pending = [];
  }

  private head({ kind, text, line }: Extract<DigestLine, { text: string }>): void {
    this.letGo();
    this.item = undefined;
    this.leave(this.member);
    const heading = { text, line, used: false };
    if (kind === 'member') {
      this.member = heading;
      return;
    }
    this.leave(this.country);
    [this.country, this.member] = [heading, undefined];
  }

  /** A heading holds its items together, or stands for nothing. */
  private leave(heading: Heading | undefined): void {
    if (!heading) return;
    const { line, used } = heading;
    if (used) this.frame.push(line.at);
    else this.unread.push(lost(line, 'heading-without-items', 'No item stands below'));
  }

  private source(source: Source): void {
    const { line, text, bulleted } = source;
    if (bulleted) this.letGo();
    const [first, ...others] = text === '' ? this.pending : [];
    const title = text === '' ? (first ? [first.text] : []) : [...this.pending.map((each) => each.text), text];
    const start = this.pending[0]?.line.at ?? line.at;
    for (const heading of [this.country, this.member]) if (heading) heading.used = true;
    this.item = {
      country: this.country?.text ?? '',
      member: this.member?.text ?? '',
      source,
      title,
      points: others.map((each) => [each.text]),
      first: start,
      last: line.at,
      closed: text === '' && title.length > 0,
    };
    this.pending = [];
    this.items.push(this.item);
  }

  private point(text: string, line: Line, begins: boolean): void {
    const { item } = this;
    if (!item || this.pending.length > 0) {
      this.unread.push(lost(line, 'line-not-placed', 'A line that belongs to no item'));
      return;
    }
    if (/^https?:\/\//u.test(text) && item.address === undefined) item.address = text;
    else if (item.title.length === 0) item.title.push(text);
    else if (begins || item.points.length === 0) item.points.push([text]);
    else item.points.at(-1)!.push(text);
    item.last = line.at;
  }

  private preface(line: Line): void {
    const day = wholeDay(line.text);
    const isDay = day !== undefined && !/\p{L}{2}/u.test(line.text.slice(0, day.from) + line.text.slice(day.to));
    if (!isDay && this.title.length > 0)
      this.unread.push(lost(line, 'line-not-placed', 'A line before the first item'));
    else this.frame.push(line.at);
    if (!isDay && this.title.length === 0) this.title.push(line.text);
  }
}
