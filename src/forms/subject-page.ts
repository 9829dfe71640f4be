import { type Receipt } from '../eventstore/store.js';
import { type Form } from './form.js';
import { type Values } from './tried.js';

/** Where the pages of what a command is about stand. */
const pages = {
  member: 'members',
  meeting: 'meetings',
  decision: 'decisions',
  committee: 'committees',
  commitment: 'commitments',
  coverage: 'coverage',
};

/** The page of what a form is about; nothing where it is about nothing yet. */
export const subjectPage = ({ about }: Form, values: Values): string | undefined => {
  const subject = about && values[about];
  return typeof subject === 'string' ? `/${pages[about!]}/${subject}` : undefined;
};

/** The page to which a form leads once it is recorded. */
export const pageAfter = (form: Form, values: Values, { id }: Receipt): string =>
  form.to?.replace('*', id) ?? subjectPage(form, values) ?? '';
