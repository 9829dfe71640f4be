/** Carries out command lines one after the other in one process, as built; prints what each answered. */
import 'reflect-metadata';
import { run } from '../../dist/src/cli/program.js';

const runs = [];
const print = process.stdout.write.bind(process.stdout);
for (const args of JSON.parse(process.argv[2])) {
  const said = { out: '', err: '' };
  process.stdout.write = (text) => ((said.out += text), true);
  process.stderr.write = (text) => ((said.err += text), true);
  const code = await run(args);
  runs.push({ code, ...said });
}
print(JSON.stringify(runs));
