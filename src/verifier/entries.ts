import { incarnationIn } from './note.js';
import { bytesOf, hmac256, same, textOf, unbase64 } from './hash.js';

/** Says what is wrong, where, and in words. */
export type Say = (code: string, at: string | number | undefined, text: string) => void;
/** Where a log lost signed events and was begun anew, and how many events had been signed before. */
export interface Break {
  position: number;
  incarnation: number;
  signed: number;
}
interface Body {
  association: string;
  stream: string;
  version: number;
  type: string;
  data: { decision?: unknown; corrects?: unknown; incarnation?: number; lost?: { size: number } } | null;
}
const MARKER = /\{"\$sealed":"([^"\\]+)","c":"([^"\\]*)"\}/g;

/** What the entries say: that each belongs where it stands, cites what is before it, and that its sealed texts are those disclosed. */
export class Entries {
  /** Events that the reader of this bundle may not see. */
  withheld = 0;
  readonly breaks: Break[] = [];
  private readonly versions = new Map<string, number>();
  private readonly streams: string[] = [];
  private readonly slots = new Map<string, { c: string; position: number }>();
  private last = '';

  constructor(private readonly say: Say) {}

  hear(position: number, entry: Uint8Array, origin: string): void {
    if (entry.length === 0) this.withheld += 1;
    else
      try {
        const text = textOf(entry);
        for (const [, slot, c] of text.matchAll(MARKER)) this.slots.set(slot!, { c: c!, position });
        const [, at, time, body] = JSON.parse(text) as [number, number, string, Body];
        const isHere = at === position && origin.endsWith(`/${body.association}`) && time >= this.last;
        this.last = time;
        this.streams[position] = body.stream;
        if (body.type === 'IncarnationStarted')
          this.breaks.push({ position, incarnation: body.data!.incarnation!, signed: body.data!.lost!.size });
        if (!isHere || !this.follows(body))
          this.say('ENVELOPE', position, 'It says of itself that it belongs elsewhere');
      } catch {
        this.say('ENVELOPE', position, 'The entry cannot be read');
      }
  }

  /** Where the incarnation that an origin names ended; nothing for the one that goes on. */
  endOf(origin: string): Break | undefined {
    return this.breaks.find((each) => each.incarnation > incarnationIn(origin).incarnation);
  }

  /** Whether it is the next of its stream, and corrects and cites what was recorded before. */
  private follows({ stream, version, type, data }: Body): boolean {
    const before = this.versions.get(stream) ?? 0;
    this.versions.set(stream, version);
    if (this.withheld > 0) return true;
    const { decision, corrects } = data ?? {};
    const isCited = typeof decision !== 'string' || this.versions.has(`decision-${decision}`);
    return version === before + 1 && isCited && (type !== 'Corrected' || this.streams[Number(corrects)] === stream);
  }

  /** Each sealed text has one line: itself with its salt, or that it was erased, or that it is not for the reader of this bundle. */
  disclose(lines: string): void {
    for (const line of lines.split('\n').slice(0, -1)) {
      const { slot = '', value = '', salt = '', state } = JSON.parse(line) as Record<string, string | undefined>;
      const { c = '', position } = this.slots.get(slot) ?? {};
      const isIt = same(hmac256(unbase64(salt, 32) ?? new Uint8Array(), bytesOf(value)), unbase64(c));
      if (position !== undefined && state === 'erased') this.say('ERASED', slot, `A text at ${position} was erased`);
      else if (!isIt && state !== 'withheld')
        this.say('DISCLOSURE', slot, `It is not the text that ${position} sealed`);
      this.slots.delete(slot);
    }
    for (const [slot, { position }] of this.slots)
      this.say('DISCLOSURE', slot, `Nothing is said of a text at ${position}`);
  }
}
