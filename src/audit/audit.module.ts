import { Module } from '@nestjs/common';
import { AuditPages } from './audit.pages.js';
import { CorrectFactHandler, CorrectFactRoute } from './correct-fact.js';
import { EventsRoute } from './events.route.js';

/** The log itself: reading it, and correcting what it holds. */
@Module({ controllers: [EventsRoute, AuditPages, CorrectFactRoute], providers: [CorrectFactHandler] })
export class AuditModule {}
