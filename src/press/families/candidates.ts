import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { CoverageText } from './families.entity.js';

/** Texts are compared where they were published within so many days. */
const DAYS = 30;
/** So many of those that share most of their sample are compared letter by letter. */
const MOST = 24;
/** A text that shares less of its sample with another is not made of it. */
const LEAST_SHARE = 0.1;
/** From this share on two samples are taken for one text when it is counted how many texts say something. */
const SAME = 0.8;
const LEAST_LETTERS = 100;

export interface Candidate {
  coverage: string;
  fingerprints: number[];
}

/**
 * Whether a row shares a hash with the sample. The sample is fetched by a query so that PostgreSQL plans without looking into it: from
 * its statistics it takes hashes that hardly any row has for common, leaves the index aside and compares thousands of rows one by one.
 */
const MEETS = 'row.fingerprints && (select cast(:sample as integer[]))';

/** The items whose texts may be the text of an item, found by the index of hashes: those that share most first. */
export const candidatesOf = async (dataSource: DataSource, asOf: AsOf, coverage: string): Promise<Candidate[]> => {
  const own = await known(dataSource, CoverageText, asOf)
    .andWhere('row.coverage = :coverage and row.letters >= :least', { coverage, least: LEAST_LETTERS })
    .getOne();
  if (!own || own.fingerprints.length === 0) return [];
  const query = known(dataSource, CoverageText, asOf)
    .andWhere('row.coverage <> :coverage and row.letters >= :least', { coverage, least: LEAST_LETTERS })
    .andWhere('(row.first is null or row.first <= :trueOn)', asOf)
    .andWhere(MEETS, { sample: own.fingerprints });
  const from = daysFrom(own.first, -DAYS);
  const to = daysFrom(own.last, DAYS);
  if (from !== null) query.andWhere('(row.last is null or row.last >= :from)', { from });
  if (to !== null) query.andWhere('(row.first is null or row.first <= :to)', { to });
  const share = `(select count(*) from unnest(row.fingerprints) h where h = any(cast(:sample as integer[])))::float8
    / least(cardinality(row.fingerprints), cardinality(cast(:sample as integer[])))`;
  const found = await query
    .select(['row.coverage as coverage', 'row.fingerprints as fingerprints'])
    .addSelect(share, 'share')
    .orderBy('share', 'DESC')
    .addOrderBy('row.coverage')
    .limit(MOST)
    .getRawMany<Candidate & { share: number }>();
  return [own, ...found.filter(({ share: shared }) => shared >= LEAST_SHARE)];
};

const daysFrom = (day: string | null, days: number): string | null => {
  const date = day === null ? NaN : Date.parse(day) + days * 86_400_000;
  return Number.isNaN(date) ? null : new Date(date).toISOString().slice(0, 10);
};

/** Of which candidate before it each is the text again, by the samples alone; a candidate whose original is known keeps that. */
export const sameTexts = (candidates: Candidate[], original: (item: string) => string): Map<string, string> => {
  const texts: { of: string; sample: Set<number> }[] = [];
  const same = new Map<string, string>();
  for (const { coverage, fingerprints } of candidates) {
    const known = original(coverage);
    const alike = texts.find(({ of, sample }) => of === known || shareOf(fingerprints, sample) >= SAME);
    same.set(coverage, alike?.of ?? known);
    texts.push({ of: alike?.of ?? known, sample: new Set(fingerprints) });
  }
  return same;
};

const shareOf = (sample: number[], other: Set<number>): number =>
  sample.filter((hash) => other.has(hash)).length / Math.min(sample.length, other.size);
