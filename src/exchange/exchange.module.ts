import { Global, Module } from '@nestjs/common';
import { BringTablePages } from './bring-table.pages.js';
import { BulkImportPages } from './bulk-import.pages.js';
import { BulkImports } from './bulk-imports.js';
import { BulkImportsRoute } from './bulk-imports.route.js';
import { Beside } from '../eventstore/beside.js';
import { ImportActs } from './import-acts.js';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { fileWords } from '../web/file.words.js';
import { Kinds } from '../web/kinds.js';
import { RuleWords } from '../web/rule-words.js';
import { tableFacts } from './events.js';
import { tableKinds } from './kinds.js';
import { tableRefusals } from './refusals.words.js';
import { RecordTableHandler } from './record-table.js';
import { table } from './table.decider.js';
import { Tables } from './tables.js';
import { TablesPages } from './tables.pages.js';
import { TablesRoute } from './tables.route.js';
import { tellTables } from './tell.js';
import { KeptLabels } from './kept-labels.js';
import { KeptRows } from './kept-rows.js';
import { Readers } from './readers.js';
import { CorrectRowHandler } from './correct-row.js';
import { TakeBackRowsHandler } from './take-back-rows.js';
import { Works } from './works.js';
import { WorkingRows } from './working-rows.js';

/** Tables of facts on their way into the record. What their rows mean the rooms know. */
@Global()
@Module({
  // BringTablePages must come before the pages of documents, whose ids its addresses would be: the press is a later module.
  controllers: [BringTablePages, BulkImportsRoute, BulkImportPages, TablesRoute, TablesPages],
  providers: [
    BulkImports,
    ImportActs,
    KeptLabels,
    KeptRows,
    Readers,
    Tables,
    WorkingRows,
    Works,
    RecordTableHandler,
    TakeBackRowsHandler,
    CorrectRowHandler,
  ],
  exports: [Readers, KeptLabels, BulkImports, Works],
})
export class ExchangeModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    beside: Beside,
    rows: KeptRows,
    ruleWords: RuleWords,
  ) {
    ruleWords.add(tableRefusals);
    beside.add(rows);
    registry.add({ deciders: [table] });
    stories.add(tellTables);
    kinds.add(tableFacts, tableKinds, fileWords);
  }
}
