import { Module } from '@nestjs/common';
import { AuditPanels } from './audit.panels.js';
import { EntryPanels } from './entry.panels.js';
import { ChangesPages } from './changes.pages.js';
import { ChangesHandler } from './changes.query.js';
import { ChangesRoute } from './changes.route.js';
import { EntriesRoute } from './entries.route.js';
import { LogEntriesHandler } from './entries/entries.query.js';
import { Since } from './since/since.js';

/** What changed since somebody looked last. */
@Module({
  controllers: [ChangesRoute, EntriesRoute, ChangesPages],
  providers: [Since, ChangesHandler, LogEntriesHandler, AuditPanels, EntryPanels],
})
export class ChangesModule {}
