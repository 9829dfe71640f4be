import { Option } from 'commander';
import { type QuestionItem, type QuestionState } from '../claims/questions/answers.js';
import { type QuestionsAnswer } from '../claims/questions/questions.query.js';
import { ownText, saidText, titleOf } from '../claims/questions/in-words.js';
import { claimWords } from '../claims/words.js';
import { type Answered, read } from './answer.js';
import { paint, paragraph, table } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { times } from './words.js';

type QuestionsOptions = ReadingOptions & { meeting?: string; state?: QuestionState };

/** `annals questions`: on what sources say something, what they say, and what the record and its people say to that. */
export const questions = () =>
  reading(
    'questions',
    'Questions on which sources make claims: what they say, and the answer that is stood by.',
    'questions --meeting general-assembly-13',
    'questions --state contradictory',
  )
    .option('--meeting <meeting>', 'those on one meeting, by its handle or its id')
    .addOption(
      new Option('--state <state>', 'how they stand; all where none is named').choices([
        'open',
        'proposed',
        'answered',
        'left-open',
        'contradictory',
      ]),
    )
    .action(({ meeting: name, state, ...options }: QuestionsOptions) =>
      read(options, questionsText, async ({ ask, asOf, refs }) => {
        const { Questions } = await import('../claims/questions/questions.query.js');
        const meeting = name === undefined ? undefined : await refs.meeting(name, asOf.association);
        return ask(new Questions(asOf, { meeting, state }));
      }),
    );

const questionsText = (answer: Answered<QuestionsAnswer>, language: CliLanguage): string[] => {
  const { asOf, count, open, contradictory, items } = answer;
  const { say } = claimWords(language);
  return [
    paint('bold', `${say('counts', { n: count })} ${say('countsMore', { open, contradictory })}`),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    ...items.flatMap((item) => ['', ...questionText(item, language)]),
  ];
};

const questionText = ({ about, said, own, state, answer }: QuestionItem, language: CliLanguage): string[] => {
  const { say } = claimWords(language);
  const stands = answer?.stands ? `: ${saidText(answer.stands, about.measure, language)}` : '';
  const rows = said.map((told) => [
    saidText(told, about.measure, language),
    say('witnessesN', { n: told.origins }),
    told.besideOwn === null ? '' : say(told.besideOwn),
  ]);
  const ours = own ? [[ownText(own, language), say('record'), '']] : [];
  return [`${titleOf(about, language)} (${say(state)}${stands})`, ...table([...ours, ...rows], 2)];
};
