import { NotFound } from '../eventstore/errors.js';
import { value } from '../language/shape.js';
import { common } from './common.js';
import { here, useView } from './view.js';

/** Which page of a list is asked for, the first being 1. */
export const pageNumber = value(
  'number',
  (given): given is string => typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given),
  { type: 'integer', minimum: 1 },
);

/** Throws `NotFound` for a page on which nothing of a list is left; its first is there, whatever it holds. */
export const checkPage = (page: number, left: unknown[]): void => {
  if (page > 1 && left.length === 0) throw new NotFound('list page', String(page));
};

interface Turned {
  page: number;
  /** Whether anything comes after this page. */
  more: boolean;
  /** What the page before and the one after are called, where that is not just so. */
  before?: string;
  after?: string;
}

/** The ways to the page of a list before this one and to the one after it. */
export const Turn = ({ page, more, before, after }: Turned) => {
  const view = useView();
  const { say } = common(view.language);
  if (page === 1 && !more) return null;
  const at = (page: number) => here(view, { page: page === 1 ? undefined : String(page) });
  return (
    <nav class="turn" aria-label={say('pages')}>
      {page > 1 && <a href={at(page - 1)}>{before ?? say('pageBefore')}</a>}
      {more && <a href={at(page + 1)}>{after ?? say('pageAfter')}</a>}
    </nav>
  );
};
