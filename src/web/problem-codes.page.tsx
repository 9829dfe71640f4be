import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../eventstore/errors.js';
import { ApiExcludeController } from './described.js';
import { Needs } from './needs.js';
import { pageLanguageOf } from './page-language.js';
import { PageParameters } from './page-parameters.js';
import { problemCodes } from './problem-codes.js';
import { problemSheet } from './problem-sheet.js';
import { problemWords } from './problem-words.js';
import { RuleWords } from './rule-words.js';

/** What the address means that is the `type` of a problem (RFC 9457 §3.1.1): what happened, and what to do. */
@ApiExcludeController()
@Needs('open')
@Controller('problems')
export class ProblemCodesPages {
  constructor(private readonly rules: RuleWords) {}

  @Get(':code')
  one(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('code') code: string,
    @Query() _: PageParameters,
  ): string {
    const problem = problemCodes().get(code);
    if (!problem) throw new NotFound('problem', code);
    const language = pageLanguageOf(request);
    const { status, meaning, remedy } = problem;
    const title = problemWords[language][Number(status)] ?? code;
    const told = language === 'en' ? undefined : this.rules.say(code, language);
    response.type('html').set({ 'Content-Language': language, Vary: 'Accept-Language' });
    return problemSheet(
      { language, title, status, code },
      <>
        {told !== undefined && <p>{told}</p>}
        <p lang="en">{withoutMarks(meaning)}.</p>
        <p lang="en">{withoutMarks(remedy)}.</p>
      </>,
    );
  }
}

/** Markdown as the words that it is of. */
const withoutMarks = (text: string): string => text.replaceAll('`', '').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
