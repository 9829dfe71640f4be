import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { writtenIn } from '../language/names.js';
import { type CalledRequest } from './caller.js';

/** Lets what is said in the name of an association fall back to its own languages, in its order. */
@Injectable()
export class WritingInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { languages } = execution.switchToHttp().getRequest<CalledRequest>();
    if (!languages) return next.handle();
    return new Observable((subscriber) => writtenIn(languages, () => next.handle().subscribe(subscriber)));
  }
}
