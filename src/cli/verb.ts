import { Command, Option } from 'commander';

export type CliLanguage = 'en' | 'ko';

/** What every verb takes. */
export interface Options {
  json?: true;
  association?: string;
  /** Who acts, by id or account. */
  as?: string;
  lang: CliLanguage;
}

/** What every verb takes that reads the record. */
export interface ReadingOptions extends Options {
  trueOn?: string;
  knownOn?: string;
}

/**
 * A verb with the options that all have. Verbs load what they work with when they run, so that help and mistakes are answered
 * at once.
 */
export const verb = (name: string, summary: string, ...examples: string[]): Command =>
  new Command(name)
    .description(summary)
    .option('--json', 'print the JSON that HTTP answers, and nothing else')
    .option('--association <handle>', 'whose record; the only one there is, else near')
    .option('--as <person>', 'who acts, by id or account: ANNALS_AS, else the account of this terminal')
    .addOption(
      new Option('--lang <language>', 'the language of what is printed')
        .choices(['en', 'ko'])
        .default(languageOfUser()),
    )
    .helpOption('--help', 'show this help')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ annals ${example}`).join('\n')}`)
    .showHelpAfterError(`(annals ${name} --help says more)`)
    .exitOverride();

/** A verb that reads: it takes the two times of a reading. */
export const reading = (name: string, summary: string, ...examples: string[]): Command =>
  verb(name, summary, ...examples)
    .option('--true-on <day>', 'what was true at the end of a day, such as 2021-08-10; today')
    .option('--known-on <time>', 'what was known at an instant, a day or a position of the log; now');

/** Korean or English, as the terminal is set up. */
const languageOfUser = (): CliLanguage => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en';
};
