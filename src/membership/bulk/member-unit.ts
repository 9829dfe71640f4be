import { type Finding, type Row } from '../../exchange/reader.js';
import { isBlocked, saying } from '../../exchange/saying.js';
import { type Country, countryOf } from '../../language/countries.js';
import { mayPrecede } from '../../language/dates.js';
import { isLanguageTag, languageOf, type Names } from '../../language/names.js';
import { categories, type Category, type Evidence, isRegionCode } from '../../language/nouns.js';

export type Basis = 'founding' | 'accession' | 'reported';

/** What rows say of one government. */
export interface MemberUnit {
  names: Names;
  aliases: string[];
  country: string;
  /** Set where it is a state itself, so that another name for it is no other government. */
  isState: boolean;
  code?: string;
  category: Category;
  applied?: string;
  joined?: string;
  basis: Basis;
  /** Set where nothing is to be added to an application or a membership of this category that is in the record. */
  once?: boolean;
  evidence?: Evidence;
}

/** Acts of one's own by which one joins, as lists of treaties call them. */
const ACCESSION = /^(accession|ratification|acceptance|approval|succession|confirmation)$/i;
/** Lists of delegations hold others as well; states may be among observers. */
const OTHERS = /non-?governmental|inter-?governmental|specialized agenc|united nations|observer|\bngo|\bigo/i;

/** Understands rows that name one government, with what is odd about each; nothing where they cannot be understood. */
export const memberUnit = (rows: Row[]): { unit?: MemberUnit; findings: Finding[] } => {
  const { findings, find, all, said, dayOf, source } = saying(rows);
  const first = rows[0]!;
  const names = namesOf(first, rows);
  if (Object.keys(names).length === 0) all('name-missing', 'The row names nobody');
  const group = said('group');
  const code = said('code');
  if (code !== undefined && !isRegionCode(code)) all('code-unreadable', `${said('code')} is no code of ISO 3166-2`);
  const state = said('state');
  const country = stateOf(state ?? said('country'), code, names);
  if (!country && group !== undefined && OTHERS.test(group))
    all('not-a-government', `It is listed among ${group} and is no state`);
  else if (!country) all('country-unknown', 'No state is known by that code or name; map its country');
  const [applied, joined] = [dayOf('applied'), dayOf('joined')];
  if (country?.ended !== undefined) {
    const late = joined !== undefined && !mayPrecede(joined, country.ended);
    all('state-ended', `This state ended on ${country.ended}`, late);
  }
  if (applied !== undefined && joined !== undefined && !mayPrecede(applied, joined))
    all('joined-before-applying', `It joined on ${joined} and applied on ${applied}`);
  const written = said('basis');
  const basis = basisOf(written);
  if (!basis) all('basis-unknown', `${written} is no way to join that is known here`);
  if (joined !== undefined && applied === undefined && basis !== 'founding')
    all('joined-without-applying', 'It joined and no application is told', false);
  const category = (said('category') ?? 'full') as Category;
  if (!categories.includes(category)) all('category-unknown', `${category} is none of ${categories.join(', ')}`);
  for (const row of rows.slice(1))
    if (['applied', 'joined'].some((field) => row.cells[field] !== undefined))
      find(row.n, 'row-doubled', `Row ${first.n} is about the same government`, false);
  if (!basis || !country || isBlocked(findings, first.n)) return { findings };
  const aliases = [...new Set(rows.flatMap(({ cells }) => (cells['alias'] === undefined ? [] : [cells['alias']])))];
  const isState = state !== undefined && code === undefined;
  const unit = {
    names,
    aliases,
    country: country.code,
    isState,
    code,
    category,
    applied,
    joined,
    basis,
    once: said('once') !== undefined,
    evidence: source(),
  };
  return { unit, findings };
};

/** The names by language: those of a column for it, and the one whose language a constant or its script says. */
const namesOf = ({ cells }: Row, rows: Row[]): Names => {
  const names: Names = {};
  for (const { cells } of rows)
    for (const [field, text] of Object.entries(cells))
      if (field.startsWith('name.')) names[field.slice('name.'.length)] ??= text;
  const { name, language } = cells;
  if (name !== undefined) names[isLanguageTag(language) ? language : languageOf(name)] ??= name;
  return names;
};

const stateOf = (written: string | undefined, code: string | undefined, names: Names): Country | undefined => {
  if (written !== undefined) return countryOf(written);
  if (isRegionCode(code)) return countryOf(code.slice(0, 2));
  return Object.values(names).map(countryOf).find(Boolean);
};

const basisOf = (written: string | undefined): Basis | undefined => {
  if (written === undefined) return 'reported';
  if (ACCESSION.test(written)) return 'accession';
  return (['founding', 'reported'] as const).find((each) => each === written.toLowerCase());
};
