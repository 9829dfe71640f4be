import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import { type Request, type RequestHandler, type Response } from 'express';
import { NotFound } from '../eventstore/errors.js';
import { allowedMethods } from './allowed-methods.js';
import { kindOf } from './observed/kind.js';
import { noteProblem, traceIn } from './observed/observed.js';
import { type Problem, problemOf } from './problem.js';
import { Refused } from './refused.js';
import { RuleWords } from './rule-words.js';
import { problemPage } from './problem.page.js';
import { Surroundings } from './surroundings.js';
import { type View } from './view.js';

/** Answers every error: problem details for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly rules: RuleWords,
    private readonly surroundings: Surroundings,
  ) {}

  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const error = thrown instanceof NotFoundException ? (wrongMethod(request) ?? thrown) : thrown;
    if (wantsPage(request) && FRAMED.has(problemOf(error).status)) void this.frame(error, request, response);
    else this.answer(error, request, response);
  }

  /** Answers inside the record in which it went wrong; by itself where that cannot be shown, since nothing may go wrong here. */
  private async frame(error: unknown, request: Request, response: Response): Promise<void> {
    const view = await this.surroundings.of(request).catch(() => undefined);
    try {
      this.answer(error, request, response, view);
    } catch {
      this.answer(error, request, response);
    }
  }

  /** Middleware whose refusals are answered on the spot: on the way of `next(error)` each of some hundred routes is compared with the address. */
  readonly onTheSpot =
    (middleware: RequestHandler): RequestHandler =>
    (request, response, next) => {
      try {
        void middleware(request, response, (error?: unknown) =>
          error === undefined ? next() : this.answer(error, request, response),
        );
      } catch (error) {
        this.answer(error, request, response);
      }
    };

  private answer(error: unknown, request: Request, response: Response, view?: View): void {
    const problem: Problem = { ...problemOf(error), traceId: traceIn(response) };
    noteProblem(response, problem.code);
    if (problem.status === 500) {
      // The line of the request, which has the same trace, tells where it came to this.
      this.logger.error({ trace: traceIn(response), ...kindOf(error) });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { headers, body } = this.written(problem, error, request, view);
    response.status(problem.status).set(headers).send(body);
  }

  /** A problem as whoever asked can read it, and the headers that belong to it. */
  written(
    problem: Problem,
    error: unknown,
    request: Request,
    view?: View,
  ): { headers: Record<string, string>; body: string } {
    const headers: Record<string, string> = {
      ...(error instanceof Refused && error.headers),
      ...(problem.status === 503 && { 'Retry-After': '2' }),
    };
    const isPage = wantsPage(request);
    headers['Content-Type'] = `${isPage ? 'text/html' : 'application/problem+json'}; charset=utf-8`;
    const { rules } = this;
    const missing = error instanceof NotFound ? error : undefined;
    const body = isPage
      ? problemPage(problem, request, { rules, missing, wait: headers['Retry-After'], view })
      : JSON.stringify(problem);
    return { headers, body };
  }
}

/** What goes wrong where whoever asks is known, and the database answers. Nothing more is looked up for what was refused before. */
const FRAMED = new Set([400, 403, 404, 405, 409, 412, 413, 415, 422, 428]);

const wantsPage = (request: Request): boolean =>
  !/^\/(api|health)\//.test(request.path) && request.accepts(['html', 'json']) === 'html';

/** The framework knows an address by its method alone; where others are taken there, the answer says which. */
const wrongMethod = (request: Request): Refused | undefined => {
  const allowed = allowedMethods(request).join(', ');
  if (allowed === '') return undefined;
  return new Refused(405, 'method-not-allowed', `This address takes ${allowed}`, { Allow: allowed });
};
