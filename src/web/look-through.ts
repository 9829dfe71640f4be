type See = (name: string, value: unknown, of: Record<string, unknown>) => boolean;

/** Looks at all that an answer has under a name, and at what that has in turn, unless `see` says that it need not. */
export const lookThrough = (answer: unknown, see: See): void => {
  if (typeof answer !== 'object' || answer === null) return;
  if (Array.isArray(answer)) return answer.forEach((each) => lookThrough(each, see));
  const of = answer as Record<string, unknown>;
  for (const name of Object.keys(of)) if (!see(name, of[name], of)) lookThrough(of[name], see);
};
