/** What of an error may be written down. */
export interface Kind {
  kind: string;
  code?: string;
  at?: string[];
}

const FRAMES = 12;

/** The kind of an error, the system's or the database's code of it, and where it was thrown; its words and fields quote values. */
export const kindOf = (thrown: unknown): Kind => {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { name, message, stack = '' } = thrown;
  const { code } = thrown as { code?: unknown };
  const told = message === '' ? stack : stack.replaceAll(message, '');
  const at = told.split('\n').filter((line) => /^\s+at .*[:(]/.test(line));
  return {
    kind: /^\w{1,40}$/.test(name) ? name : 'Error',
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(at.length > 0 && { at: at.slice(0, FRAMES).map((line) => line.trim().slice(0, 200)) }),
  };
};

/**
 * From now on this process ends over an error that nobody caught, and `say` tells its kind: Node itself would print its words and all
 * that hangs on it, which quote what was asked for.
 */
export const endsByKind = (say: (kind: Kind) => void): void => {
  for (const cause of ['uncaughtException', 'unhandledRejection'] as const)
    process.removeAllListeners(cause).on(cause, (error: unknown) => {
      say(kindOf(error));
      process.exit(1);
    });
};
