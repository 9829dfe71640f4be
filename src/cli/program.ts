import { Command, CommanderError } from 'commander';
import { associations } from './associations.js';
import { backup } from './backup.js';
import { attendance } from './attendance.js';
import { chairs } from './chairs.js';
import { questions } from './questions.js';
import { commitments } from './commitments.js';
import { committees } from './committees.js';
import { decision } from './decision.js';
import { decisions } from './decisions.js';
import { demo } from './demo.js';
import { problemLine } from './failed.js';
import { exportRecord } from './export.js';
import { importDocument } from './import.js';
import { incarnation } from './incarnation.js';
import { keys } from './keys.js';
import { links } from './links.js';
import { members } from './members.js';
import { migrate } from './migrate.js';
import { people } from './people.js';
import { personal } from './personal.js';
import { rebuild } from './rebuild.js';
import { requests } from './requests.js';
import { restore } from './restore.js';
import { sample } from './sample.js';
import { serveRecord } from './serve.js';
import { search } from './search.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';
import { webhooks } from './webhooks.js';
import { witness } from './witness.js';

const USAGE = 2;

/** Carries out one command line; answers the exit code: 0, 1 where it was refused or not found, 2 where it cannot be understood. */
export const run = async (args: string[]): Promise<number> => {
  const program = new Command('annals')
    .description('The member-relations record of an association of governments.')
    .addHelpText('after', '\nEach verb has a help of its own: annals timeline --help')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride();
  for (const verb of [
    timeline,
    attendance,
    decision,
    decisions,
    members,
    chairs,
    committees,
    commitments,
    questions,
    links,
    search,
    associations,
    people,
    keys,
    requests,
    incarnation,
    webhooks,
    importDocument,
    personal,
  ])
    program.addCommand(verb());
  for (const verb of [exportRecord, verify, witness, backup, restore, rebuild, migrate, sample, demo, serveRecord])
    program.addCommand(verb());
  try {
    await program.parseAsync(args, { from: 'user' });
    // What was found not to be so is an answer, and no failure.
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    console.error(await problemLine(error));
    return 1;
  }
};
