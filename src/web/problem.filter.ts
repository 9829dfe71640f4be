import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { problemOf } from './problem.js';
import { Refused } from './refused.js';
import { problemPage } from './problem.page.js';

/** Answers every error: problem details for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    // Errors of the database quote values, so only their kind is logged.
    if (problem.status === 500)
      this.logger.error(`${request.method} ${(error as Error)?.name}`, (error as Error)?.stack);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status);
    if (error instanceof Refused) response.set(error.headers);
    if (problem.status === 503) response.set('Retry-After', '2');
    const wantsPage = !request.path.startsWith('/api/') && request.accepts(['html', 'json']) === 'html';
    if (wantsPage) response.type('html').send(problemPage(problem, request));
    else response.type('application/problem+json').send(JSON.stringify(problem));
  }
}
