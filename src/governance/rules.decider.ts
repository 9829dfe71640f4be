import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { rulesFacts, rulesOver, type RulesVersion } from './events.js';

/** The association's rules, all versions, by the day from which they are in force. */
export const rules: Decider<RulesVersion[], typeof rulesFacts> = {
  ...rulesOver,
  facts: rulesFacts,
  check: {
    RulesAdopted: (versions, added) => {
      if (versions.length > 0) throw new Rejected('RulesAreAdoptedOnce', 'There are rules already; amend them');
      isWhole(versions, added);
    },
    RulesAmended: (versions, added) => {
      if (versions.length === 0) throw new Rejected('AmendmentNeedsRules', 'There are no rules to amend');
      isWhole(versions, added);
    },
  },
};

/** A version that contradicts itself could not be judged by. */
const isWhole = (versions: RulesVersion[], added: RulesVersion): void => {
  const { version, bodies, categories = [] } = added;
  if (versions.some((each) => each.version === version))
    throw new Rejected('VersionsHaveNamesOfTheirOwn', 'A version of this name is already in the record', 'version');
  if (isDouble(bodies.map(({ body }) => body)))
    throw new Rejected('BodiesAreNamedOnce', 'A body stands twice in these rules', 'bodies');
  if (isDouble(categories.map(({ category }) => category)))
    throw new Rejected('CategoriesAreNamedOnce', 'A category stands twice in these rules', 'categories');
  const named = new Set(categories.map(({ category }) => category));
  if (added.categories && !bodies.every(({ admits }) => admits.every((category) => named.has(category))))
    throw new Rejected('AdmitsToKnownCategories', 'A body admits to a category that these rules do not name', 'bodies');
  for (const { quorum = [], majority = [] } of bodies) [...quorum, ...majority].forEach(canBeReached);
  termEnds(added);
  restrictsAfterYears(added);
};

const isDouble = (names: string[]): boolean => new Set(names).size < names.length;

const canBeReached = ({ share, orEqual = false }: { share: string; orEqual?: boolean }): void => {
  const [part = 0, whole = 1] = share.split('/').map(Number);
  if (part > whole || (part === whole && !orEqual))
    throw new Rejected('SharesCanBeReached', `More than ${share} can never be reached`, 'bodies');
};

const termEnds = ({ chairTerm, bodies }: RulesVersion): void => {
  if (!chairTerm) return;
  const { ends, body, months } = chairTerm;
  const isSaid =
    ends === 'after-months'
      ? (months ?? 0) > 0 && body === undefined
      : months === undefined && (body === undefined || bodies.some((each) => each.body === body));
  if (!isSaid)
    throw new Rejected(
      'TermsEndSomehow',
      'A term ends after some months, or with the meeting of a body of these rules',
      'chairTerm',
    );
};

const restrictsAfterYears = ({ fees }: RulesVersion): void => {
  if (fees && (fees.unpaidYears ?? 0) > 0 !== (fees.restricts ?? []).length > 0)
    throw new Rejected('FeesRestrictAfterYears', 'What unpaid fees restrict is said with the number of years', 'fees');
};
