import { isRef } from '../access/refs.js';
import { type Receipt } from '../eventstore/store.js';
import { pathOf } from '../web/thing-link.js';
import { categoryAbout, type Form } from './form.js';
import { type Values } from './tried.js';

/** The page of what a form is about; nothing where it is about nothing yet, or what was typed cannot name anything. */
export const subjectPage = ({ about }: Form, values: Values): string | undefined => {
  const subject = about && values[about];
  return isRef(subject) ? pathOf({ kind: categoryAbout(about!), id: subject, handle: null }) : undefined;
};

/** The page to which a form leads once it is recorded. */
export const pageAfter = (form: Form, values: Values, { id }: Receipt): string =>
  form.to?.replace('*', id) ?? subjectPage(form, values) ?? '';
