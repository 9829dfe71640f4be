import { matters } from '../rules.shapes.js';

/** What a decision may be about: who is admitted, who is elected, or another matter. */
export const subjects = ['admission', 'election', ...matters] as const;
