/** A text and the language it is in (BCP 47). */
export interface Layer {
  language: string;
  text: string;
}

/** Something a person has to look at: a stable kebab-case code, an English sentence, the 1-based line of the document. */
export interface Problem {
  code: string;
  detail: string;
  line?: number;
  /** The 1-based page of that line, where the file has pages. */
  page?: number;
}

/** One item of a document, with nothing decided: who the member is and what the item says is for others. */
export interface DocumentRow {
  /** The number of the item in the document, from 1. */
  n: number;
  /** First and last 1-based line of its section. */
  lines: [number, number];
  /** First and last 1-based page, where the file has pages. */
  pages?: [number, number];
  /** The heading of its section as printed, where it has one. */
  heading?: string;
  /** The country or group that a digest files the member under, as written. */
  country?: string;
  /** The member as the document writes it, a part of it included. */
  filedUnder: string;
  outlet: string;
  /** What the index prints in the outlet's cell, such as an account that is quoted. */
  outletInIndex?: string;
  /** EDTF day, or '' where the document does not say which. */
  published: string;
  /** The title the secretariat gave the item. */
  title: Layer;
  /** The headline of the original, its lines joined by a blank; it is not repeated in `original`. */
  headline?: Layer;
  address?: string;
  /** The original text, by-lines and source notes included; paragraphs are separated by one line feed. '' where there is none. */
  original: Layer;
  translation?: Layer;
  keyPoints: Layer[];
  /** Its line in the index table, cell by cell. */
  indexLine?: string;
  problems: Problem[];
}

export interface ReadDocument {
  /** How the document is laid out. */
  format: 'scrapbook' | 'working-meeting' | 'digest' | 'links' | 'press-item';
  title: string;
  /** EDTF day the document gives itself. */
  dated?: string;
  rows: DocumentRow[];
  /** The lines that hold the document together: its title and date, the index, headings. */
  frame: number[];
  /** Lines that could not be placed; between these and the rows nothing of the document is lost. */
  unread: Problem[];
}

/** What the caller knows beside the text. */
export interface Hint {
  year?: number;
}

/** The problem of a line that has no place. */
export const lost = (line: { at: number; text: string }, code: string, what: string): Problem => ({
  code,
  detail: `${what}: ${line.text.slice(0, 2000)}`,
  line: line.at,
});

/** EDTF of a civil day, or undefined where there is no such day. */
export function edtfDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
