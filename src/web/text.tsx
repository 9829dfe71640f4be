import { type ComponentChildren } from 'preact';
import { VEILED } from '../eventstore/veil.js';
import { type FactDate } from '../language/dates.js';
import { formatDate, formatInstant } from '../language/format-date.js';
import { type Called, nameIn } from '../language/names.js';
import { common } from './common.js';
import { piecesOf } from './marked.js';
import { languageName } from './page-language.js';
import { link, type Parameters, type Texts, useView } from './view.js';
import { type PageLanguage } from './page-language.js';

/** A link inside the association that keeps the page's times and language. */
export const A = ({ to, at, children }: { to: string; at?: Parameters; children: ComponentChildren }) => (
  <a href={link(useView(), to, at)}>{children}</a>
);

/**
 * A text in a language of its own; where that is not the page's, it says so to browsers and, by a small mark, to readers:
 * another form of the same language, such as traditional Chinese to readers of simplified, is marked to browsers alone.
 */
export const In = ({ language: tag, children }: { language: string; children: ComponentChildren }) => {
  const { language } = useView();
  const { say } = common(language);
  // What is kept from a reader is in no language.
  if (tag === language || tag === 'und' || children === VEILED) return <>{children}</>;
  if (tag.split('-', 1)[0] === language.split('-', 1)[0]) return <span lang={tag}>{children}</span>;
  return (
    <>
      <span lang={tag}>{children}</span>
      <abbr class="mark" title={say('inLanguage', { language: languageName(tag, language) })}>
        {tag}
      </abbr>
    </>
  );
};

interface Span {
  from: number;
  to: number;
}

const holds = (one: Span, other: Span): boolean => one.from <= other.from && other.to <= one.to;

/** A sentence in the reader's language, in which the names are marked that it borrows from another. */
export const Told = ({ text, called = [] }: { text: string; called?: Called[] }) => {
  const { language } = useView();
  const own = new Set(called.filter((name) => name.language === language).map((name) => name.text));
  const spans = called
    .map((name) => ({ ...name, from: text.indexOf(name.text) }))
    .filter(({ from, ...name }) => from >= 0 && !own.has(name.text))
    .map((name) => ({ ...name, to: name.from + name.text.length }))
    // One that stands in a longer one, or again, is marked with that.
    .filter((one, n, all) => !all.some((other, m) => n !== m && holds(other, one) && (m < n || !holds(one, other))));
  return (
    <>
      {piecesOf(text, spans).map((piece, n) => (
        <In key={n} language={spans[piece.in[0] ?? -1]?.language ?? language}>
          {piece.text}
        </In>
      ))}
    </>
  );
};

/** The text for the page's reader, or that it was erased. */
export const pick = (texts: Texts, language: string): { text: string; language: string; erased: boolean } => {
  const entries = Object.entries(texts);
  const kept = Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
  const found = nameIn(kept, language);
  return { ...found, erased: found.text === '' && entries.length > 0 };
};

/** A name or a text in the reader's language as far as it is at hand. */
export const Name = ({ of }: { of: Texts }) => {
  const { language } = useView();
  const { text, language: tag, erased } = pick(of, language);
  if (text === '') return <span class="none">{common(language).say(erased ? 'erased' : 'unnamed')}</span>;
  return <In language={tag}>{text}</In>;
};

/** What a name reads as where no markup can stand, such as in the title of a page. */
export const plainName = (names: Texts, language: PageLanguage): string => {
  const { text, erased } = pick(names, language);
  return text || common(language).say(erased ? 'erased' : 'unnamed');
};

const PLAIN = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** A date in words; its machine form goes along where HTML knows one for it. */
export const When = ({ on }: { on: FactDate }) => {
  const { language } = useView();
  const text = formatDate(on, language);
  return PLAIN.test(on) ? (
    <time dateTime={on}>{text}</time>
  ) : (
    <span class="date" title={on}>
      {text}
    </span>
  );
};

export const Instant = ({ at }: { at: string }) => <time dateTime={at}>{formatInstant(at, useView().language)}</time>;

/** A place in the log, leading to what was recorded there; marked where one person alone approved what takes two. */
export const Position = ({ at }: { at: number }) => (
  <>
    <PositionLink at={at} />
    <SelfApproved at={at} />
  </>
);

/** A place in the log within a sentence, behind which `SelfApproved` stands where it is to be told. */
export const PositionLink = ({ at }: { at: number }) => (
  <A to={`/audit/${at}`}>{common(useView().language).say('position', { position: at })}</A>
);

/** The mark of what one person alone approved, at whichever of some positions it was recorded; it stands for ever. */
export const SelfApproved = ({ at }: { at: number | number[] }) => {
  const { language, selfApproved } = useView();
  if (![at].flat().some((position) => selfApproved.has(position))) return null;
  return (
    <>
      {' '}
      <span class="tag">{common(language).say('selfApproved')}</span>
    </>
  );
};
