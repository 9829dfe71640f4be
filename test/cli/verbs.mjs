/**
 * Carries out command lines one after the other in one process, as built: those of its argument, and prints what all answered; or, without
 * one, those that come line by line, and answers each.
 */
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { run } from '../../dist/src/cli/program.js';

const print = process.stdout.write.bind(process.stdout);
const carryOut = async (args) => {
  const said = { out: '', err: '' };
  process.stdout.write = (text) => ((said.out += text), true);
  process.stderr.write = (text) => ((said.err += text), true);
  const code = await run(args);
  process.exitCode = undefined;
  return { code, ...said };
};

if (process.argv[2] === undefined) {
  for await (const line of createInterface({ input: process.stdin }))
    print(`${JSON.stringify(await carryOut(JSON.parse(line)))}\n`);
} else {
  const runs = [];
  for (const args of JSON.parse(process.argv[2])) runs.push(await carryOut(args));
  print(JSON.stringify(runs));
}
