import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Views } from '../access/views.js';
import { word } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { PageParameters } from '../web/page-parameters.js';
import { tooLarge } from '../web/read-json.js';
import { readUpload } from '../web/read-upload.js';
import { Refused } from '../web/refused.js';
import { RuleWords } from '../web/rule-words.js';
import { link } from '../web/view.js';
import { BringTablePage } from './bring-table.page.js';
import { BulkImports } from './bulk-imports.js';
import { kindOf, MOST_BYTES } from './bulk-imports.route.js';
import { FieldMissing } from './mapping.js';
import { kinds } from './reader.js';
import { Readers } from './readers.js';
import { saidIn, toMapping, type TriedTable } from './tried-table.js';

/** Beyond that it is a file that one brings. */
const MOST_PASTED = 2_000_000;
/** Nobody says of more columns one by one what they mean. */
const MOST_COLUMNS = 100;

/** The pages where tables are brought in; each kind has its own address, beside those of documents. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(kinds.map((kind) => `:association/imports/${kind}`))
export class BringTablePages {
  constructor(
    private readonly views: Views,
    private readonly imports: BulkImports,
    private readonly readers: Readers,
    private readonly rules: RuleWords,
  ) {}

  @Get()
  async ask(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, parameters);
  }

  @Needs('import')
  @Post()
  @Keyless()
  @ReadsForm('with-file')
  @TakesLong()
  async take(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const kind = kindIn(request);
    const { file, fields } = await readUpload(request, MOST_BYTES);
    const said = saidIn(fields, file !== undefined);
    if (said.text.length > MOST_PASTED) throw tooLarge(MOST_PASTED);
    const name = word(255).check(file ? file.name || 'table.csv' : 'pasted.tsv', '/file');
    try {
      const bytes = file?.bytes ?? Buffer.from(said.text);
      const { id } = await this.imports.read(caller, { kind, bytes, name, mapping: toMapping(said) });
      const view = await this.views.open(request, parameters);
      response.status(303).location(link(view, `/imports/${kind}/${id}`));
      return '';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      response.status(error.status);
      const mayBeSaid = error instanceof FieldMissing && error.columns.length <= MOST_COLUMNS;
      const columns = mayBeSaid ? error.columns : error.code.startsWith('mapping-') ? [] : said.columns;
      return this.shown(request, response, parameters, { ...said, columns, refused: error });
    }
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    tried?: TriedTable & { refused: Refused },
  ) {
    const view = await this.views.open(request, parameters);
    const kind = kindIn(request);
    const ruleSaid = (rule: string) => this.rules.say(rule, view.language);
    return answer(response, view, BringTablePage(view, { kind, fields: this.readers.fields(kind), tried, ruleSaid }));
  }
}

/** The kind whose address it is, however a browser writes it. */
const kindIn = ({ route }: CalledRequest) => kindOf((route as { path: string }).path.split('/').at(-1)!);
