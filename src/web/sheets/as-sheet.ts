import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { oneOf, optional } from '../../language/nouns.js';
import { type AnsweredAsOf } from '../as-of.js';
import { ApiOkResponse } from '../described.js';
import { Fits } from '../fits.js';
import { Foot } from '../foot.js';
import { type PageLanguage, pageLanguageOf, pageLanguages } from '../page-language.js';
import { recordAt } from '../record-at.js';
import { type Beside, type Sheet, type SheetFormat, sheetFormats, tableOf } from './sheet.js';

const SHEET = 'sheet';
const ITEMS = 'sheet-items';
const BESIDE = 'sheet-beside';
const formatNames = Object.keys(sheetFormats) as SheetFormat[];

/** The parameters of a list that is answered as a table as well: in which format, and in which language its words. */
export const InFormats = <B extends Type<object>>(Base: B) => {
  class FormatParameters extends Base {
    @Fits(optional(oneOf('json', ...formatNames)))
    format?: 'json' | SheetFormat;

    @Fits(optional(oneOf(...pageLanguages)))
    lang?: PageLanguage;
  }
  return FormatParameters;
};

/** The table that is asked for, where one is. */
export const formatIn = (query: Record<string, unknown>): SheetFormat | undefined =>
  formatNames.find((format) => format === query['format']);

interface Answer<T> {
  asOf?: AnsweredAsOf;
  items: T[];
}
type ItemsOf = (answer: Answer<unknown>) => unknown[];
type BesideOf = (answer: Answer<unknown>) => Beside | undefined;
const ownItems = <T>({ items }: Answer<T>): T[] => items;

/** A request to which the guard may have added its caller. */
interface SheetRequest extends Request {
  caller?: { association: string };
}

/** Writes a list as the table that was asked for, whole, with the times that it was read by. */
@Injectable()
export class Sheets implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly foot: Foot,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const request = http.getRequest<SheetRequest>();
    const format = formatIn(request.query);
    if (!format) return next.handle();
    const sheet = this.reflector.get<Sheet<unknown>>(SHEET, execution.getHandler());
    return next.handle().pipe(
      concatMap(async (answer: Answer<unknown>) => {
        const response = http.getResponse<Response>();
        const lines = request.caller ? await this.foot.note(response, request.caller.association) : [];
        const { trueOn, knownOn } = answer.asOf ?? {};
        const times = trueOn === undefined ? {} : { 'True-On': trueOn, 'Known-On': String(knownOn) };
        response.set(times);
        const foot = [...lines.map((line) => ['Log-Checkpoint', line]), ...Object.entries(times)];
        // Of which record, of what in it, and which list: many lie in one folder.
        const name = `${request.path.split('/').slice(2).join('-')}.${format}`;
        const items = this.reflector.get<ItemsOf>(ITEMS, execution.getHandler())(answer);
        const beside = this.reflector.get<BesideOf>(BESIDE, execution.getHandler())(answer);
        const table = await tableOf(
          format,
          sheet(pageLanguageOf(request), answer, recordAt(request)),
          items,
          foot,
          beside,
        );
        const type = format === 'csv' ? `${sheetFormats.csv}; charset=utf-8` : sheetFormats[format];
        return new StreamableFile(table, { type, disposition: `attachment; filename="${name}"`, length: table.length });
      }),
    );
  }
}

/**
 * For a list that is also answered as comma-separated values and as a workbook, with these columns.
 * @param itemsOf which part of an answer they are of, where it is not its `items`
 * @param besideOf what else stands in a workbook
 */
export const AsSheet = <T, A = unknown>(
  sheet: Sheet<T, A>,
  itemsOf: (answer: A) => T[] = ownItems as never,
  besideOf: (answer: A) => Beside | undefined = () => undefined,
): MethodDecorator =>
  applyDecorators(
    SetMetadata(SHEET, sheet),
    SetMetadata(ITEMS, itemsOf),
    SetMetadata(BESIDE, besideOf),
    UseInterceptors(Sheets),
    ApiOkResponse({
      content: { 'application/json': {}, ...Object.fromEntries(Object.values(sheetFormats).map((type) => [type, {}])) },
    }),
  );
