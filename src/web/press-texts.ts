import { Injectable } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { placeOf } from './cited-rows.js';

/** A text of an item of coverage, in one language; `text` is null where it was erased. */
export interface PressText {
  language: string;
  text: string | null;
}

/** What somebody made of an original, and by which fact it came into the record. */
export interface MadeText extends PressText {
  kind: 'translation' | 'key-points' | 'index-line';
  by?: string | null;
  on?: string;
  position: number;
}

/** An item of coverage with its texts, as other rooms read them. */
export interface PressItem {
  id: string;
  title: Record<string, string | null>;
  published: string;
  /** The member that it is filed under, whom it need not name. */
  member: string;
  /** The meeting that it tells of. */
  meeting: string | null;
  original: PressText | null;
  made: MadeText[];
}

/** A row of a document that was brought in, as evidence cites it. */
export interface DocumentRow {
  document: string;
  row: number;
}

/** Who keeps the texts of the press. */
export interface PressReader {
  /** The items that have an original and something made of it, newest first, by id. */
  compared(asOf: AsOf): Promise<string[]>;
  /** The items that have an original, newest first, by id; those that were read from a document alone, where one is named. */
  originals(asOf: AsOf, document?: string): Promise<string[]>;
  /** Items with their texts, in the order of the ids; those that are not known then are left out. */
  read(asOf: AsOf, ids: string[]): Promise<PressItem[]>;
  /** The items that rows of documents became, by id, with those rows. */
  from(asOf: AsOf, documents: string[]): Promise<(DocumentRow & { item: string })[]>;
  /** Of which item each is a reprint, by their ids. */
  reprints(asOf: AsOf): Promise<ReadonlyMap<string, string>>;
}

/** Lets rooms read what the press wrote without opening the door of the room that keeps it. */
@Injectable()
export class PressTexts {
  private reader: PressReader = {
    compared: async () => [],
    originals: async () => [],
    read: async () => [],
    from: async () => [],
    reprints: async () => new Map(),
  };

  keep(reader: PressReader): void {
    this.reader = reader;
  }

  compared(asOf: AsOf): Promise<string[]> {
    return this.reader.compared(asOf);
  }

  originals(asOf: AsOf, document?: string): Promise<string[]> {
    return this.reader.originals(asOf, document);
  }

  read(asOf: AsOf, ids: string[]): Promise<PressItem[]> {
    return this.reader.read(asOf, ids);
  }

  reprints(asOf: AsOf): Promise<ReadonlyMap<string, string>> {
    return this.reader.reprints(asOf);
  }

  /** The items that cited rows of documents became, by `placeOf`. */
  async at(asOf: AsOf, cited: { document: string; rows: string }[]): Promise<Map<string, string>> {
    const places = new Set(cited.map(({ document, rows }) => placeOf(document, rows)));
    const rows = await this.reader.from(asOf, [...new Set(cited.map(({ document }) => document))]);
    const items = rows.map(({ document, row, item }) => [placeOf(document, row), item] as const);
    return new Map(items.filter(([place]) => places.has(place)));
  }
}
