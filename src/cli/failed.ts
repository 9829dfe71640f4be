import { harmless } from './page.js';

/** One line that says why a verb failed, with the problem's code and the rule that refused. */
export const problemLine = async (error: unknown): Promise<string> => {
  const { problemOf } = await import('../web/problem.js');
  const { status, code, rule, detail, errors = [] } = problemOf(error);
  // What is amiss here is said in full: whoever sits at this terminal runs the installation.
  const cause = status >= 500 && error instanceof Error ? error.message : undefined;
  const said = status === 500 ? (cause ?? detail) : [detail, cause].filter(Boolean).join(': ');
  const codes = [code, rule, ...errors.map((each) => each.code)].filter((each) => each !== undefined);
  return `annals: ${said.split('\n').map(harmless).join('\n')} (${[...new Set(codes)].join(', ')})`;
};
