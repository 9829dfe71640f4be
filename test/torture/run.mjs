/**
 * `npm run torture [-- <test>… --commands n --clients n --kills n --seconds n --seed n]`: prints one line of JSON per test, and ends with 1
 * where one failed, with 2 where it was not understood.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { register } from 'node:module';
import { inspect, parseArgs } from 'node:util';

register('./typescript.mjs', import.meta.url);
const { tortures } = await import('./registry.ts');

const usage = (complaint) => {
  const all = Object.entries(tortures).map(([name, { says }]) => `  ${name}: ${says}`);
  console.error(
    [complaint, 'npm run torture [-- <test>… --commands n --clients n --kills n --seconds n --seed n]', ...all].join(
      '\n',
    ),
  );
  process.exit(2);
};

const understood = () => {
  const size = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({
      options: { commands: size, clients: size, kills: size, seconds: size, seed: size },
      allowPositionals: true,
    });
    const sizes = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
    const odd = Object.values(sizes).find((value) => !Number.isSafeInteger(value) || value < 0);
    const unknown = positionals.find((name) => !(name in tortures));
    if (odd !== undefined || unknown !== undefined) throw new Error(`What is ${unknown ?? odd}?`);
    return { sizes, names: positionals.length > 0 ? positionals : Object.keys(tortures) };
  } catch (error) {
    return usage(error.message);
  }
};

/** The commit that is tortured, in short; nothing where it lies in no repository of git. */
const git = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, stdio: 'pipe' })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
};

const { sizes, names } = understood();
const commit = git();
for (const name of names) {
  const { usual, run } = tortures[name];
  const options = { commands: 1000, clients: 8, kills: 1, seconds: 0, ...usual, seed: randomInt(2 ** 32), ...sizes };
  const { faults, numbers } = await run({ ...options, log: (line) => console.error(`${name}: ${line}`) }).catch(
    (error) => ({ faults: [inspect(error)], numbers: {} }),
  );
  const pass = faults.length === 0;
  if (!pass) process.exitCode = 1;
  const told = pass ? {} : { faults: faults.slice(0, 20) };
  console.log(JSON.stringify({ test: name, pass, seed: options.seed, git: commit, numbers, ...told }));
}
