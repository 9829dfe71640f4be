import { Global, Module } from '@nestjs/common';
import { BulkImportPages } from './bulk-import.pages.js';
import { BulkImports } from './bulk-imports.js';
import { BulkImportsRoute } from './bulk-imports.route.js';
import { Beside } from '../eventstore/beside.js';
import { ImportActs } from './import-acts.js';
import { KeptLabels } from './kept-labels.js';
import { KeptRows } from './kept-rows.js';
import { Readers } from './readers.js';
import { TakeBackRowsHandler } from './take-back-rows.js';
import { WorkingRows } from './working-rows.js';

/** Tables of facts on their way into the record. What their rows mean the rooms know. */
@Global()
@Module({
  controllers: [BulkImportsRoute, BulkImportPages],
  providers: [BulkImports, ImportActs, KeptLabels, KeptRows, Readers, WorkingRows, TakeBackRowsHandler],
  exports: [Readers, KeptLabels, BulkImports],
})
export class ExchangeModule {
  constructor(beside: Beside, rows: KeptRows) {
    beside.add(rows);
  }
}
