import { type Provider } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CallerGuard } from './caller.guard.js';
import { BroughtInterceptor } from './policy/import-owners.js';
import { PolicyGuard } from './policy/policy.guard.js';
import { ReadingInterceptor } from './reading.js';
import { ReceiptInterceptor } from './receipt.interceptor.js';
import { AuthenticationGuard } from './sign-in/authentication.guard.js';
import { WritingInterceptor } from './writing.interceptor.js';

/** What each request comes by, in this order: who asks, what they may do there, and what a command carries; then how it is answered. */
export const onEachRequest: Provider[] = [
  { provide: APP_GUARD, useClass: AuthenticationGuard },
  { provide: APP_GUARD, useClass: PolicyGuard },
  { provide: APP_GUARD, useClass: CallerGuard },
  { provide: APP_INTERCEPTOR, useClass: WritingInterceptor },
  { provide: APP_INTERCEPTOR, useClass: ReceiptInterceptor },
  { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
  { provide: APP_INTERCEPTOR, useClass: BroughtInterceptor },
];
