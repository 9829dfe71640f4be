import { type Request } from 'express';
import { type Problem } from './problem.js';

/** A problem as a page for people. */
export const problemPage = (problem: Problem, _request: Request): string =>
  `<!doctype html><title>${problem.status}</title>`;
