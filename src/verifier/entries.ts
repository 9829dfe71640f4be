import { bytesOf, hmac256, same, textOf, unbase64 } from './hash.js';
import { incarnationIn } from './note.js';

/** Says what is wrong, where, and in words. */
export type Say = (code: string, at: string | number | undefined, text: string) => void;
/** What the log says of a break in itself: where it is, and how many events had been signed before. */
type Break = { position: number; incarnation: number; signed: number };
type Body = Record<'id' | 'association' | 'stream' | 'type' | 'command', string> & {
  version: number;
  actor: { role: string };
  causation?: string;
  onBehalfOf?: string;
  data: { decision?: unknown; corrects?: unknown; incarnation?: number; lost?: { size: number } } | null;
};
const MARKER = /\{"\$sealed":"([^"\\]+)","c":"([^"\\]*)"\}/g;

/** What the entries say: that each belongs where it stands, came about as it may, and that its sealed texts are those disclosed. */
export class Entries {
  /** Events that the reader of this bundle may not see. */
  withheld = 0;
  private readonly breaks: Break[] = [];
  private readonly ids = new Set<string>();
  private readonly versions = new Map<string, number>();
  private readonly streams: string[] = [];
  private readonly slots = new Map<string, { c: string; position: number }>();
  private last = '';

  constructor(readonly say: Say) {}

  hear(position: number, entry: Uint8Array, stem: string): void {
    if (entry.length === 0) return void (this.withheld += 1);
    try {
      const text = textOf(entry);
      for (const [, slot, c] of text.matchAll(MARKER)) this.slots.set(slot!, { c: c!, position });
      const [, at, time, body] = JSON.parse(text) as [number, number, string, Body];
      const { stream, version, type, data, association } = body;
      const isNext = this.withheld > 0 || version === (this.versions.get(stream) ?? 0) + 1;
      this.versions.set(stream, version);
      if (at !== position || !stem.endsWith(`/${association}`) || time < this.last || !isNext)
        this.say('ENVELOPE', position, 'It says of itself that it belongs elsewhere');
      if (this.withheld === 0 && !this.isFounded(body))
        this.say('DOMAIN', position, 'It cites what is not before it, or comes from nobody who may say it');
      if (type === 'IncarnationStarted')
        this.breaks.push({ position, incarnation: data!.incarnation!, signed: data!.lost!.size });
      this.last = time;
      this.streams[position] = stream;
      this.ids.add(body.id);
    } catch {
      this.say('ENVELOPE', position, 'The entry cannot be read');
    }
  }

  /** Whether an event cites events that are before it, and a decision is by a command of somebody who may decide. */
  private isFounded({ stream, type, actor, command, causation, onBehalfOf, data }: Body): boolean {
    const { decision, corrects } = data ?? {};
    const isAllowed = !/^(viewer|auditor|recorder)$/.test(actor.role) || (actor.role === 'recorder' && !!onBehalfOf);
    return (
      command !== '' &&
      (isAllowed || !stream.startsWith('decision-')) &&
      (causation === undefined ? actor.role !== 'system' : this.ids.has(causation)) &&
      (typeof decision !== 'string' || this.versions.has(`decision-${decision}`)) &&
      (type !== 'Corrected' || this.streams[Number(corrects)] === stream)
    );
  }

  /** Where the incarnation that an origin names ended; nothing for the one that goes on. */
  endOf(origin: string): Break | undefined {
    return this.breaks.find(({ incarnation }) => incarnation > incarnationIn(origin).incarnation);
  }

  /** Says for ever where the log was begun anew; it is signed as what it says that it is. */
  began(origin: string): void {
    for (const { position, incarnation, signed } of this.breaks)
      this.say('INCARNATION', position, `${signed} events had been signed; incarnation ${incarnation} begins here`);
    if (this.withheld === 0 && incarnationIn(origin).incarnation !== (this.breaks.at(-1)?.incarnation ?? 1))
      this.say('ENVELOPE', 'checkpoint', `Nothing in the log says where ${origin} began`);
  }

  /** Each sealed text has one line: itself with its salt, or that it was erased, or that it is not for the reader of this bundle. */
  disclose(lines: string): void {
    for (const line of lines.split('\n').slice(0, -1)) {
      const { slot = '', value = '', salt = '', state } = JSON.parse(line) as Record<string, string | undefined>;
      const { c = '', position } = this.slots.get(slot) ?? {};
      const isIt = same(hmac256(unbase64(salt, 32) ?? new Uint8Array(), bytesOf(value)), unbase64(c));
      if (position !== undefined && state === 'erased') this.say('ERASED', slot, `A text at ${position} was erased`);
      else if (!isIt && state !== 'withheld') this.say('DISCLOSURE', slot, `${position} sealed another text`);
      this.slots.delete(slot);
    }
    for (const [slot, { position }] of this.slots) this.say('DISCLOSURE', slot, `A text of ${position} is missing`);
  }
}
