import { foldHan } from '../../language/fold.js';
import { type FoundComparator, type FoundMeasure } from './found-claim.js';
import { type Cue, type Frame, type Grammar, type Kind, type Verb } from './grammar.js';

/** A grammar made ready to run: its patterns as regular expressions. */
export interface Compiled extends Grammar {
  /** Brings a text to the form that the patterns are written in; each UTF-16 unit stays in its place. */
  fold: (text: string) => string;
  numerals: RegExp;
  /** The words at the end of what stands before a numeral that make it a bound. */
  bounded: RegExp;
  figures: Form[];
  /** What before a figure makes it and another one count; with a group `part`. */
  parted: RegExp | undefined;
  cueing: { frame: Frame; side: Cue[1]; pattern: RegExp }[];
  changes: RegExp[];
  about: RegExp;
  clauses: RegExp;
  places: { measure: FoundMeasure; pattern: RegExp }[];
  said: RegExp[];
  dated: RegExp[];
  founding: CompiledVerb;
  joining: CompiledVerb;
  named: RegExp;
  momentBefore: RegExp;
  announcing: RegExp;
  momentAfter: RegExp;
  asOfBefore: RegExp | undefined;
  asOfAfter: RegExp | undefined;
  /** The comparator that the words around a figure say, the last of them first. */
  comparatorOf: (groups: Partial<Record<string, string>>) => FoundComparator;
}

/** A place for a figure: what stands before it, and from the numeral on. */
export interface Form {
  kind: Kind;
  lead: RegExp | undefined;
  pattern: RegExp;
  frame: Frame | undefined;
}

export interface CompiledVerb {
  verb: RegExp;
  unless: RegExp;
  dayFirst: boolean;
  likewise: RegExp | undefined;
  ours: RegExp | undefined;
}

/** Makes a grammar ready. `folded` where its language is read with one form of each Han character. */
export const compile = (grammar: Grammar, folded: boolean): Compiled => {
  const fold = folded ? foldHan : (text: string) => text;
  // Letter case is of no account where words are spelt with letters; elsewhere to look for it costs half of the time.
  const cased = grammar.spaced ? 'i' : '';
  const whole = (source: string) => new RegExp(fold(source), `dgu${cased}`);
  const once = (source: string) => new RegExp(fold(source), `u${cased}`);
  const gap = grammar.spaced ? ' ?' : '';
  const words = (side: keyof Grammar['bounds']) =>
    grammar.bounds[side].map(([, source], n) => `(?<${side}${n}>${source})`).join('|');
  const opens = grammar.range.opens ?? '';
  const numeral = (name: string) => `(?<${name}>${grammar.numeral})`;
  const figure =
    `${numeral('value')}(?:${gap}(?:${grammar.range.between})${gap}${numeral('upTo')})?` +
    `(?<within>${gap}(?:${words('within')}))?${gap}`;
  const behind = `(?:${gap}(?<after>${words('after')}))?`;
  const verb = ({ verb, unless, likewise, ours, dayFirst = false }: Verb): CompiledVerb => ({
    verb: whole(verb),
    unless: once(unless),
    dayFirst,
    likewise: likewise === undefined ? undefined : new RegExp(fold(likewise), 'u'),
    ours: ours === undefined ? undefined : once(ours),
  });
  return {
    ...grammar,
    fold,
    numerals: new RegExp(grammar.numeral, `gu${cased}`),
    bounded: new RegExp(fold(`(?:(?:${words('before')})${gap})?(?:${opens})$`), `u${cased}`),
    figures: grammar.forms.map(([kind, source, frame]) => {
      const [lead = '', tail = ''] = source.split('{n}');
      const pattern = new RegExp(fold(figure + tail + behind), `duy${cased}`);
      return { kind, lead: lead === '' ? undefined : once(`(?:${lead})$`), pattern, frame };
    }),
    parted: grammar.parts === undefined ? undefined : once(`${grammar.parts.replace('{part}', numeral('part'))}$`),
    cueing: grammar.cues.map(([frame, side, source]) => ({
      frame,
      side,
      pattern: new RegExp(fold(source), `gu${cased}`),
    })),
    changes: grammar.totals.map((source) =>
      whole(source.replace('{was}', numeral('was')).replace('{now}', numeral('now'))),
    ),
    about: once(grammar.members),
    clauses: whole(grammar.clause),
    places: grammar.ordinals.map(([measure, source]) => ({
      measure,
      pattern: whole(source.replace('{o}', `(?<o>${grammar.ordinal})`).replace('{o:digits}', '(?<o>\\d{1,3})(?!\\d)')),
    })),
    said: grammar.themes.map(whole),
    dated: grammar.days.map(whole),
    founding: verb(grammar.founded),
    joining: verb(grammar.joined),
    named: new RegExp(fold(grammar.member), 'dgu'),
    announcing: new RegExp(fold(grammar.announced), `gu${cased}`),
    momentBefore: once(grammar.moment.before),
    momentAfter: once(grammar.moment.after),
    asOfBefore: grammar.asOf.before === '' ? undefined : once(`(?:${grammar.asOf.before})\\s?$`),
    asOfAfter: grammar.asOf.after === '' ? undefined : once(`^\\s?(?:${grammar.asOf.after})`),
    comparatorOf: (groups) => {
      for (const side of ['after', 'within', 'before'] as const)
        for (const [n, [comparator]] of grammar.bounds[side].entries())
          if (groups[`${side}${n}`] !== undefined) return comparator;
      return 'exactly';
    },
  };
};
