import { type Command, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import { readingAs } from './acting.js';
import { show } from './answer.js';
import { periodOf } from './commitments.js';
import { associationOf, holding, openRecord } from './record.js';
import { reading, type ReadingOptions } from './verb.js';

interface Given extends ReadingOptions {
  meeting?: string;
  member?: string;
  from?: string;
  to?: string;
  format: 'docx' | 'hwpx' | 'pdf' | 'xlsx' | 'csv';
  out?: string;
}

/** `annals export scrapbook`: press coverage in the secretariat's layout. */
export const exportScrapbook = () =>
  reading(
    'scrapbook',
    "Writes press coverage in the secretariat's layout.",
    'export scrapbook --meeting general-assembly-13 --format docx',
    'export scrapbook --member CN-LN --from 2021 --to 2021-08 --format hwpx --out liaoning.hwpx',
  )
    .option('--meeting <meeting>', 'only what tells of a meeting: its handle or id')
    .option('--member <member>', 'only what is filed under a member: its code or id')
    .option('--from <time>', 'from a year, month or day on', periodOf)
    .option('--to <time>', 'up to a year, month or day', periodOf)
    .addOption(
      new Option('--format <format>', 'the kind of file; xlsx and csv hold the index alone')
        .choices(['docx', 'hwpx', 'pdf', 'xlsx', 'csv'])
        .default('docx'),
    )
    .option('--out <file>', 'where to; <association>-scrapbook.<format> in this folder')
    .action(async (_: object, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      const answer = await holding(openRecord(), async ({ app }) => {
        const { QueryBus } = await import('@nestjs/cqrs');
        const { Refs } = await import('../access/refs.js');
        const { namedOf } = await import('../press/coverage.parameters.js');
        const { isIndex } = await import('../press/scrapbook/formats.js');
        const { ScrapbookOf } = await import('../press/scrapbook/scrapbook.query.js');
        const { ScrapbookWriter } = await import('../press/scrapbook/writer.js');
        const { Times } = await import('../web/as-of.js');
        const { id, handle } = await associationOf(app, given.association);
        const { meeting, member, from, to, format, out: file = `${handle}-scrapbook.${format}` } = given;
        return readingAs(app, id, given, 'read', async () => {
          const asOf = await app.get(Times).asOf(id, given);
          const chosen = await namedOf({ meeting, member }, app.get(Refs), id);
          const query = new ScrapbookOf(asOf, { ...chosen, from, to }, isIndex(format));
          const scrapbook = await app.get(QueryBus).execute(query);
          const bytes = await app.get(ScrapbookWriter).write(scrapbook, format);
          await writeFile(file, bytes);
          return { file, items: scrapbook.items.length, bytes: bytes.length };
        });
      });
      show(given, answer, ({ file, items, bytes }, language) => [
        { en: `${file}: ${items} items, ${bytes} bytes`, ko: `${file}: 보도 ${items}건, ${bytes}바이트` }[language],
      ]);
    });
