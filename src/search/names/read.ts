import { type DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { type AskedPart, readAsked } from '../asked.js';
import { needleOf } from '../search-form.js';
import { formsOf, initialsAsked, initialsOf, keyOf, keysOf, otherInitials } from './keys.js';
import { type Bearer, bearersOf } from './names.js';

/** What is looked for in the place of a part of what was asked for, and why. */
export interface Alternative {
  needle: string;
  /** As it was asked for, or as the name was recorded. */
  text: string;
  language: string;
  because: 'asked' | 'name' | 'spelling';
}

/** A part of what was asked for: any of its alternatives will do. */
export interface Term {
  asked: string;
  by: 'word' | 'quotes' | 'name' | 'initials';
  alternatives: Alternative[];
  /** Whose name it is, where it is that of one. */
  of: Pick<Bearer, 'item' | 'type'> | null;
}

/** One of several members that a name may mean, and what to ask for to mean this one. */
export interface Choice {
  asked: string;
  member: string;
  q: string;
}

/** What was asked for, as it is understood. */
export interface Reading {
  terms: Term[];
  choices: Choice[];
}

/** So many words a name may have. */
const MOST_WORDS = 6;

/** Understands what somebody asks for: names stand for their bearer, by whatever name that is written of; all else for itself. */
export const readQuestion = async (dataSource: DataSource, asOf: AsOf, q: string): Promise<Reading> => {
  const parts = readAsked(q);
  const spans = parts.flatMap((_, from) => spansFrom(parts, from));
  const keys = [...new Set(spans.flatMap(({ text }) => keysOf(text)))];
  const initials = parts.flatMap(({ text, quoted }) => (quoted ? [] : (initialsAsked(text) ?? [])));
  const bearers = await bearersOf(dataSource, asOf, keys, initials);
  const found: { term: Term; bearers: Bearer[] }[] = [];
  for (let n = 0; n < parts.length;) {
    const named = spansFrom(parts, n)
      .map((span) => ({
        ...span,
        bearers: bearers.filter(({ keys: own }) => keysOf(span.text).some((key) => own.has(key))),
      }))
      .findLast((span) => span.bearers.length > 0);
    found.push(named ? ofName(named.text, named.bearers) : ofPart(parts[n]!, bearers));
    n += named?.words ?? 1;
  }
  return { terms: await unambiguous(dataSource, asOf, found), choices: found.flatMap(choicesOf) };
};

/** The runs of unquoted words that begin at a place, the shortest first. */
const spansFrom = (parts: AskedPart[], from: number): { text: string; words: number }[] => {
  const until = parts.findIndex(({ quoted }, n) => n >= from && quoted);
  const words = parts.slice(from, Math.min(from + MOST_WORDS, until < 0 ? parts.length : until));
  return words.map((_, n) => ({
    text: words
      .slice(0, n + 1)
      .map(({ text }) => text)
      .join(' '),
    words: n + 1,
  }));
};

const asAsked = (text: string): Alternative => ({ needle: needleOf(text), text, language: 'und', because: 'asked' });

const ofPart = ({ text, quoted }: AskedPart, all: Bearer[]) => {
  const initials = quoted ? undefined : initialsAsked(text);
  const isCalled = (name: string) => initials !== undefined && initialsOf(name).some((own) => own.startsWith(initials));
  const bearers = initials === undefined ? [] : all.filter(({ names }) => names.some((name) => isCalled(name.text)));
  const alternatives = bearers
    .flatMap(({ names }) => names.filter((name) => isCalled(name.text)))
    .map(({ text: name, language }) => ({ needle: needleOf(name), text: name, language, because: 'name' as const }));
  const by = quoted ? ('quotes' as const) : bearers.length > 0 ? ('initials' as const) : ('word' as const);
  const term: Term = { asked: text, by, alternatives: by === 'initials' ? alternatives : [asAsked(text)], of: null };
  return { term, bearers };
};

/** All that the one member of a name is called, and all people of that name; a name of several members stands for itself. */
const ofName = (asked: string, bearers: Bearer[]) => {
  const members = bearers.filter(({ type }) => type === 'member');
  const meant = members.length > 1 ? [] : bearers;
  const alternatives = [asAsked(asked), ...meant.flatMap(({ names }) => names.flatMap(alternativesOf))];
  const of = meant.find(({ type }) => type === 'member') ?? (meant.length === 1 ? meant[0]! : null);
  const term: Term = { asked, by: 'name', alternatives, of: of && { item: of.item, type: of.type } };
  return { term, bearers };
};

const alternativesOf = ({ text, language }: Bearer['names'][number]): Alternative[] =>
  formsOf(text).flatMap((form) => [
    { needle: needleOf(form), text, language, because: 'name' as const },
    ...otherInitials(form).map((other) => ({ needle: other, text: other, language, because: 'spelling' as const })),
  ]);

/** What also means another member is not looked for in the place of a name; nor what another alternative finds anyhow. */
const unambiguous = async (
  dataSource: DataSource,
  asOf: AsOf,
  found: { term: Term; bearers: Bearer[] }[],
): Promise<Term[]> => {
  const keyOfOne = ({ needle }: Alternative) => keyOf(needle.trim());
  const named = found.filter(({ term }) => term.by === 'name' && term.of?.type === 'member');
  const keys = [...new Set(named.flatMap(({ term }) => term.alternatives.map(keyOfOne)))];
  const all = (await bearersOf(dataSource, asOf, keys)).filter(({ type }) => type === 'member');
  const others = (key: string, own?: string) => all.some((each) => each.item !== own && each.keys.has(key));
  return found.map(({ term }) => {
    const kept = term.alternatives.filter(
      (each) => each.because === 'asked' || term.by === 'initials' || !others(keyOfOne(each), term.of?.item),
    );
    return { ...term, alternatives: least(kept) };
  });
};

/** Alternatives without those that hold another one: whatever has 辽宁省 has 辽宁. */
const least = (alternatives: Alternative[]): Alternative[] => {
  const kept: Alternative[] = [];
  for (const each of alternatives.toSorted((a, b) => a.needle.length - b.needle.length))
    if (!kept.some(({ needle }) => each.needle.includes(needle))) kept.push(each);
  return alternatives.filter((each) => kept.includes(each));
};

const choicesOf = ({ term, bearers }: { term: Term; bearers: Bearer[] }): Choice[] => {
  const members = bearers.filter(({ type }) => type === 'member');
  if (members.length < 2) return [];
  return members.flatMap(({ item, names }) => {
    const isOwn = (name: string) =>
      !members.some((other) => other.item !== item && keysOf(name).some((key) => other.keys.has(key)));
    const own = names.find(({ text }) => isOwn(text));
    return own ? [{ asked: term.asked, member: item, q: own.text }] : [];
  });
};
