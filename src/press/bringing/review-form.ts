import { isDate } from '../../language/dates.js';
import { type Choice, type ChosenRow, idOf, NONE } from '../imports/choices.js';
import { matchMember } from '../imports/match-member.js';
import { type Surroundings } from '../imports/proposal.js';

/** A field of a row that cannot be followed: its name on the page, and the word that says why. */
export type FieldErrors = Record<string, 'nobody' | 'noDay' | 'noMeeting' | 'noDecision'>;
/** What the page's form says. */
export interface Reviewed {
  /** All rows for which something was chosen, those to take in among them. */
  chosen: ChosenRow[];
  taken: number[];
  errors: FieldErrors;
}

/** Reads the form of the review page. A field that was left empty leaves what was read, or chosen before. */
export const reviewedIn = (form: URLSearchParams, numbers: number[], around: Surroundings): Reviewed => {
  const errors: FieldErrors = {};
  const chosen = numbers.map((n) => {
    const said = (field: string) => form.get(`${field}-${n}`)?.trim() || undefined;
    const choice: Choice = {};
    const called = said('called');
    const member = called === undefined ? said('member') : namedBy(called, around);
    const [published, outlet, meeting, decision] = ['published', 'outlet', 'meeting', 'decision'].map(said);
    const isKnown = (named: { id: string; handle?: string }[], name: string) =>
      name === NONE || idOf(named, name) !== undefined;
    if (called !== undefined && member === undefined) errors[`called-${n}`] = 'nobody';
    else if (member !== undefined && !around.members.some(({ id }) => id === member)) errors[`called-${n}`] = 'nobody';
    else if (member !== undefined) choice.member = member;
    if (published !== undefined && !isDate(published)) errors[`published-${n}`] = 'noDay';
    else if (published !== undefined) choice.published = published;
    if (meeting !== undefined && !isKnown(around.meetings, meeting)) errors[`meeting-${n}`] = 'noMeeting';
    else if (meeting !== undefined) choice.meeting = meeting;
    if (decision !== undefined && !isKnown(around.decisions, decision)) errors[`decision-${n}`] = 'noDecision';
    else if (decision !== undefined) choice.decision = decision;
    if (outlet !== undefined) choice.outlet = outlet.slice(0, 200);
    if (form.has(`of-${n}`)) choice.skip = form.has(`skip-${n}`);
    return { n, ...choice };
  });
  const taken = numbers.filter((n) => form.getAll('row').includes(String(n)));
  return { chosen: chosen.filter((row) => Object.keys(row).length > 1 || taken.includes(row.n)), taken, errors };
};

/** A member by its code or any of its names, where one alone is meant. */
const namedBy = (called: string, { members }: Surroundings): string | undefined => {
  const match = matchMember(called, '', members);
  return match.kind === 'one' ? match.member.id : undefined;
};
