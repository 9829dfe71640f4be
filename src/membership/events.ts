import { type AnyFact, type FactOf } from '../eventstore/facts.js';
import { type Category } from '../language/nouns.js';
import { type Names } from '../language/names.js';
import { admissionFacts } from './admission.shapes.js';
import { governmentFacts } from './government.shapes.js';
import { standingFacts } from './standing.shapes.js';

/** What happens between a government and the association. Streams are `membership-<government>`. */
export const membershipFacts = { ...governmentFacts, ...admissionFacts, ...standingFacts };
export type MembershipEvent = FactOf<typeof membershipFacts>;
type Said<T> = {
  [K in MembershipEvent['type']]?: (data: Extract<MembershipEvent, { type: K }>['data']) => T;
};

/** What a fact says of belonging: the category a government is in from a day on, or that it is in none. */
export interface Belonging {
  government: string;
  on: string;
  category: Category | null;
}

const belongs = ({ government, on, category }: { government: string; on: string; category: Category }): Belonging => ({
  government,
  on,
  category,
});
const leaves = ({ government, on }: { government: string; on: string }): Belonging => ({
  government,
  on,
  category: null,
});
const belonging: Said<Belonging> = {
  ObserverAdmitted: (data) => belongs({ ...data, category: 'observer' }),
  MembershipApproved: belongs,
  MembershipContinued: belongs,
  CategoryChanged: belongs,
  MembershipWithdrawn: leaves,
  MemberExpelled: leaves,
  MemberSucceeded: leaves,
};

/** What a fact says of belonging; one of another type says nothing. */
export const belongingOf = ({ type, data }: AnyFact): Belonging | undefined =>
  belonging[type as MembershipEvent['type']]?.(data as never);

/** The same hearing for every event that says something of belonging, so that other rooms need not list them. */
export const onBelonging = <H>(hear: H): Record<string, H> =>
  Object.fromEntries(Object.keys(belonging).map((type) => [type, hear]));

/** What a fact adds to what a government is called: names that take the place of those in their languages, and others beside. */
export interface Naming {
  government: string;
  official: Names;
  others: string[];
}

const naming: Said<Naming> = {
  GovernmentRegistered: ({ government, names, aliases = [] }) => ({ government, official: names, others: aliases }),
  MemberRenamed: ({ government, names, kind }) =>
    kind === 'official'
      ? { government, official: names, others: [] }
      : { government, official: {}, others: Object.values(names) },
};

/** What a fact adds to what a government is called; one of another type adds nothing. */
export const namingOf = ({ type, data }: AnyFact): Naming | undefined =>
  naming[type as MembershipEvent['type']]?.(data as never);
