import { Option } from 'commander';
import { type INestApplicationContext } from '@nestjs/common';
import { type Receipt } from '../eventstore/store.js';
import { type Held } from '../personal/held/held.js';
import { type Remains } from '../personal/held/remaining.js';
import { type Swept } from '../personal/upkeep.js';
import { personalWords } from '../personal/words.js';
import { actingIn, readingAs } from './acting.js';
import { show, showDone } from './answer.js';
import { paint, paragraph, table } from './page.js';
import { associationOf, holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

type Known = Held & { remains: Remains[] };

/** `annals personal`: what is held about a person, and its end. */
export const personal = () =>
  verb(
    'personal',
    'What is held about a person, and how it is erased.',
    'personal held "Aoi Minato"',
    'personal erase "Aoi Minato" --basis request --yes',
  )
    .enablePositionalOptions()
    .addCommand(held())
    .addCommand(erase())
    .addCommand(compact());

const held = () =>
  verb('held', 'Every place in the record where something about a person stands.', 'personal held "Aoi Minato" --json')
    .argument('<who>', 'a name, or the id under which the names of a person are kept')
    .action((who: string, options: Options) =>
      holding(openRecord(), async ({ app }) => {
        const { id } = await associationOf(app, options.association);
        show(options, await heldAbout(app, id, who, options), heldText);
      }),
    );

const erase = () =>
  verb('erase', 'Erases all of that for good; without --yes it shows what would go, and what remains.', 'personal erase "Aoi Minato" --basis request') // prettier-ignore
    .argument('<who>', 'a name, or the id under which the names of a person are kept')
    .addOption(
      new Option('--basis <why>', 'why it is erased')
        .choices(['request', 'retention', 'unlawful', 'order'])
        .makeOptionMandatory(),
    )
    .option('--yes', 'do it')
    .action(async (who: string, { basis, yes, ...options }: Options & { basis: string; yes?: true }) =>
      holding(openRecord(), async ({ app }) => {
        const { id: association } = await associationOf(app, options.association);
        const known = await heldAbout(app, association, who, options);
        if (!yes) return show(options, known, heldText);
        const { Door } = await import('../access/door.js');
        const { answerOf } = await import('../access/receipt.interceptor.js');
        const { ErasePersonalData } = await import('../personal/erase-personal-data.js');
        const slots = known.items.map(({ slot }) => slot);
        const beside = known.beside.map(({ id, row }) => ({ id, row }));
        const command = Object.assign(new ErasePersonalData(), { slots, beside, basis });
        const caller = await actingIn(app, association, options.as);
        const receipt: Receipt = await app.get(Door).give(caller, command);
        const done = 'waits' in receipt ? (receipt as { waits: string }) : answerOf(receipt);
        return showDone(options, done, (_, language) => [
          personalWords(language).say('erased', { n: receipt.events.length === 0 ? 0 : known.count }),
        ]);
      }),
    );

const compact = () =>
  verb('compact', 'Writes the tables anew, so that nothing erased is left in the files. Locks them meanwhile.', 'personal compact') // prettier-ignore
    .action((options: Options) =>
      holding(openRecord(), async ({ app }) => {
        const { Upkeep } = await import('../personal/upkeep.js');
        show(options, await app.get(Upkeep).compact(), ({ done, notAllowed }: Swept, language) => [
          ...done,
          ...notAllowed.map((each) => `${each}: ${{ en: 'not allowed', ko: '허용되지 않음' }[language]}`),
        ]);
      }),
    );

const heldAbout = async (
  app: INestApplicationContext,
  association: string,
  who: string,
  options: Options,
): Promise<Known> => {
  const { HeldData, soughtIn } = await import('../personal/held/held.js');
  const { remaining } = await import('../personal/held/remaining.js');
  const found = await readingAs(app, association, options, 'ask-correction', () =>
    app.get(HeldData).of(association, soughtIn(who)),
  );
  return { ...found, remains: remaining(found) };
};

const heldText = ({ count, names, items, beside, remains }: Known, language: CliLanguage): string[] => {
  const { say } = personalWords(language);
  if (count === 0) return [say('nothing')];
  return [
    paint('bold', say('held', { n: count })),
    ...paragraph(say('names', { names: names.join(', ') }), 0, 0, 'dim'),
    ...table(items.map((item) => [String(item.position), item.class, `${item.type}${item.field}: ${item.text}`])),
    ...table(beside.map(({ kind, row, text }) => [say(kind as 'document'), row === undefined ? '' : say('row', { n: row }), text])), // prettier-ignore
    '',
    say('remains'),
    ...remains.flatMap(({ code, count: n = 0 }) => paragraph(`- ${say(code, { n })}`, 0, 2)),
  ];
};
