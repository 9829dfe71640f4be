import { type AsOf } from '../language/as-of.js';
import { type Names } from '../language/names.js';
import { type Action } from './needs.js';
import { type PageLanguage } from './page-language.js';

/** Texts by language; `null` where one was erased. */
export type Texts = Record<string, string | null>;

/** What every page is read by: for whom, of which association, as of when. */
export interface View {
  language: PageLanguage;
  association: { handle: string; names: Names };
  asOf: AsOf;
  /** Today in UTC, for which `trueOn` stands where nothing is asked. */
  today: string;
  /** The last position of the log, -1 where it is empty. */
  last: number;
  /** Whether the page was read from a copy that may be behind. */
  mayLag: boolean;
  /** When the position that this page is read at was recorded. */
  recordedAt: string | null;
  /** The address that was asked for, and its parameters. */
  path: string;
  asked: Record<string, string>;
  /** Read models that stopped at an event, and the position at which each did: what they show is older than the log. */
  stopped: { name: string; position: number }[];
  /** Whether the log only reads, since it is not the one that was signed. */
  halted: boolean;
  /** Who is signed in; without a name on a first run, before anybody signs in. */
  who?: { name: string | null };
  /** Whether names of delegates, guests and authors are kept from whoever reads the page. */
  veiled?: boolean;
  /** Whether whoever reads the page may do something here. */
  may: (action: Action) => boolean;
  /** The bodies and committees for which alone whoever reads the page may record; absent where for all. */
  bodies?: readonly string[];
  /** What those are called who recorded what this page shows, as far as the reader may know; others are named by their ids. */
  people: Map<string, string>;
  /** What the press items and tables that this page cites are called. */
  titles: Map<string, Texts>;
  /** The items that rows of documents became which this page cites, by `placeOf`. */
  items: Map<string, string>;
  /** The positions of what this page tells that took two people and was approved by one alone. */
  selfApproved: Set<number>;
}

let shown: View | undefined;

/** Does work that writes a page; all its parts are given the view. A page is written in one go, so no other comes between. */
export const inView = <T>(view: View, write: () => T): T => {
  shown = view;
  try {
    return write();
  } finally {
    shown = undefined;
  }
};

export const useView = (): View => {
  if (!shown) throw new Error('A part of a page is written outside inView');
  return shown;
};

export type Parameters = Record<string, string | undefined>;

/** An address inside the association, with the times and the language that were asked for; `path` is empty for its home. */
export const link = (
  { association, asked: { trueOn, knownOn, lang } }: View,
  path: string,
  parameters?: Parameters,
): string => address(`/${association.handle}${path}`, { trueOn, knownOn, lang, ...parameters });

/** This page's own address with some parameters put otherwise; `undefined` leaves one out. What was just recorded is said once. */
export const here = ({ path, asked }: View, parameters: Parameters): string =>
  address(path, { ...asked, recorded: undefined, ...parameters });

/** A path with those parameters that have a value. */
export const address = (path: string, parameters: Parameters): string => {
  let given: URLSearchParams | undefined;
  for (const [name, value] of Object.entries(parameters))
    if (value) (given ??= new URLSearchParams()).append(name, value);
  return given ? `${path}?${given}` : path;
};

/** Whether the page looks back: at another day than today, or at less than the whole log. */
export const looksBack = ({ asOf, today, last }: View): boolean => asOf.trueOn !== today || asOf.knownOn < last;

/** Whether whoever reads the page records for a body or committee: for all, but for who is bound to some. */
export const recordsFor = ({ bodies }: View, handle: string | null): boolean =>
  bodies === undefined || (handle !== null && bodies.includes(handle));

/** Whoever recorded something, by name where the reader may know it. */
export const called = ({ people }: Pick<View, 'people'>, id: string): string => people.get(id) ?? id;
