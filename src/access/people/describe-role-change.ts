import { findWith } from '../../web/phrases.js';
import { type Describe } from '../four-eyes/descriptions.js';
import { accessWords } from '../words.js';

/** What the page on people calls these fields. */
const CALLED: Record<string, string> = { person: 'name', change: 'what' };

/** Tells a second person who is to have a role, or to have it no more. */
export const describeRoleChange: Describe = ({ language }) => {
  const find = findWith(accessWords, language);
  return { find: (key) => find(CALLED[key] ?? key) };
};
