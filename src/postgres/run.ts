import { execFile } from 'node:child_process';

/** The account a program is started as; both undefined: the caller's own. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/**
 * How a program ended: `code` is its exit code, or the system's word (`ENOENT`, `EACCES`) when it could not be
 * started.
 */
export interface Outcome {
  ok: boolean;
  code: number | string;
  output: string;
}

/**
 * What our programs are told of the surroundings: little, because an account shared by many services could read it, and
 * the same everywhere, because initdb writes the time zone and the language of its messages into the settings.
 */
export const surroundings = (): NodeJS.ProcessEnv => {
  const fixed = { LC_ALL: 'C', TZ: 'UTC' };
  return process.platform === 'win32' ? { ...process.env, ...fixed } : { PATH: process.env['PATH'], ...fixed };
};

/**
 * Runs a program to its end and tells how it went; never rejects. The working folder is `/`, which every account can
 * enter.
 */
export const run = (file: string, args: string[], user: RunAs = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(file, args, { ...user, cwd: '/', env: surroundings() }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, code: error?.code ?? (error ? 1 : 0), output: output || (error?.message ?? '') });
    });
  });

/** The system's short word for why something failed (`ENOENT`, `EACCES`, …), if it has one. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/** Lets a failure pass whose code is among `codes`, and throws any other: for `.catch(unless('ENOENT'))`. */
export const unless =
  (...codes: string[]) =>
  (error: unknown): undefined => {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  };
