import { Module } from '@nestjs/common';
import { CorrectFactHandler, CorrectFactRoute } from './correct-fact.js';
import { EventsRoute } from './events.route.js';

/** The log itself: reading it, and correcting what it holds. */
@Module({ controllers: [EventsRoute, CorrectFactRoute], providers: [CorrectFactHandler] })
export class AuditModule {}
