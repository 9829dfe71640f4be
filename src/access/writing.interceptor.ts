import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { writtenAs } from '../language/names.js';
import { type CalledRequest } from './caller.js';

/** Lets what is said in the name of an association fall back to its own languages, in its order, and call countries as it does. */
@Injectable()
export class WritingInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { writing } = execution.switchToHttp().getRequest<CalledRequest>();
    if (!writing) return next.handle();
    return new Observable((subscriber) => writtenAs(writing, () => next.handle().subscribe(subscriber)));
  }
}
