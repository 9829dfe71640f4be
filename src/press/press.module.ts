import { type DynamicModule, Module } from '@nestjs/common';
import { Beside } from '../eventstore/beside.js';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { pressForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { pressRefusals } from './refusals.words.js';
import { fileWords } from '../web/file.words.js';
import { Kinds } from '../web/kinds.js';
import { AddCoverageTextHandler, AddCoverageTextRoute } from './add-coverage-text.js';
import { AddKeyPointsHandler, AddKeyPointsRoute } from './add-key-points.js';
import { AddTranslationHandler, AddTranslationRoute } from './add-translation.js';
import { coverage } from './coverage.decider.js';
import { CoveragePages } from './coverage.pages.js';
import { CoverageTexts } from './coverage/texts.js';
import { CoveragePanels } from './coverage/coverage.panels.js';
import { coverageItems } from './coverage/coverage.projection.js';
import { NewestCoverageHandler } from './coverage/coverage-part.query.js';
import { CoverageHandler, CoverageRecordHandler } from './coverage/coverage.query.js';
import { FamilyOfHandler } from './families/families.query.js';
import { ReprintPages } from './families/reprint.pages.js';
import { families } from './families/families.projection.js';
import { document } from './document.decider.js';
import { BringPages } from './bring.pages.js';
import { ImportsPages } from './imports.pages.js';
import { DocumentsRoute, ImportsRoute } from './imports.route.js';
import { BroughtList } from './imports/brought-list.js';
import { Imports } from './imports/imports.js';
import { ToldFacts } from './told/told-facts.js';
import { RecordAround } from './imports/record-around.js';
import { Recordings } from './imports/recordings.js';
import { UndoneImports } from './imports/undone.js';
import { KeptDocuments } from './imports/kept-documents.js';
import { WorkingTable } from './imports/working-table.js';
import { LinkChecks } from './links/link-checks.js';
import { LinkCoverageHandler, LinkCoverageRoute } from './link-coverage.js';
import { LinksPages } from './links/links.pages.js';
import { links } from './links/links.projection.js';
import { LinksRoute } from './links/links.route.js';
import { OUTBOUND, type Outbound } from './links/outbound.js';
import { RecordLinkCheckHandler } from './links/record-link-check.js';
import { TakeSnapshotHandler, TakeSnapshotRoute } from './links/take-snapshot.js';
import { LogCoverageHandler, LogCoverageRoute } from './log-coverage.js';
import { MarkNoReprintHandler, MarkNoReprintRoute } from './mark-no-reprint.js';
import { MarkReprintHandler, MarkReprintRoute } from './mark-reprint.js';
import { memberNames } from './names/member-names.projection.js';
import { PressRoute } from './press.route.js';
import { Reader } from './reading/reader.js';
import { RecordDocumentHandler } from './record-document.js';
import { ScrapbookRoute } from './scrapbook.route.js';
import { ScrapbookHandler } from './scrapbook/scrapbook.query.js';
import { ScrapbookWriter } from './scrapbook/writer.js';
import { rightsDefault } from './rights-default.decider.js';
import { RightsDefaultsHandler } from './coverage/rights.query.js';
import { rightsOfItems } from './coverage/rights.projection.js';
import { occasions } from './imports/occasions.projection.js';
import { SetRightsDefaultHandler, SetRightsDefaultRoute } from './set-rights-default.js';
import { RightsPages } from './rights.pages.js';
import { SetCoverageRightsHandler, SetCoverageRightsRoute } from './set-coverage-rights.js';
import { DeadLinkPanels } from './links/dead-links.panels.js';
import { tellPress } from './tell.js';
import { documentFacts, pressFacts, rightsDefaultFacts } from './events.js';
import { pressKinds } from './kinds.js';

/** What the press wrote, and the documents it comes in. */
@Module({
  controllers: [
    // Before the items, whose addresses it would be one of.
    ScrapbookRoute,
    PressRoute,
    CoveragePages,
    ReprintPages,
    ImportsRoute,
    DocumentsRoute,
    BringPages,
    ImportsPages,
    LogCoverageRoute,
    AddCoverageTextRoute,
    AddTranslationRoute,
    AddKeyPointsRoute,
    LinkCoverageRoute,
    MarkReprintRoute,
    MarkNoReprintRoute,
    TakeSnapshotRoute,
    LinksRoute,
    LinksPages,
    SetCoverageRightsRoute,
    SetRightsDefaultRoute,
    RightsPages,
  ],
  providers: [
    DeadLinkPanels,
    LogCoverageHandler,
    AddCoverageTextHandler,
    AddTranslationHandler,
    AddKeyPointsHandler,
    LinkCoverageHandler,
    MarkReprintHandler,
    MarkNoReprintHandler,
    TakeSnapshotHandler,
    RecordLinkCheckHandler,
    SetCoverageRightsHandler,
    SetRightsDefaultHandler,
    RecordDocumentHandler,
    CoverageHandler,
    CoverageRecordHandler,
    NewestCoverageHandler,
    RightsDefaultsHandler,
    FamilyOfHandler,
    ScrapbookHandler,
    ScrapbookWriter,
    CoveragePanels,
    CoverageTexts,
    Imports,
    BroughtList,
    RecordAround,
    Recordings,
    UndoneImports,
    ToldFacts,
    WorkingTable,
    KeptDocuments,
    Reader,
    LinkChecks,
  ],
  exports: [Imports, UndoneImports, LinkChecks, ScrapbookWriter],
})
export class PressModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    beside: Beside,
    documents: KeptDocuments,
  ) {
    beside.add(documents);
    registry.add({
      deciders: [coverage, document, rightsDefault],
      projections: [coverageItems, families, memberNames, links, occasions, rightsOfItems],
    });
    stories.add(tellPress);
    kinds.add({ ...pressFacts, ...rightsDefaultFacts }, pressKinds);
    kinds.add(documentFacts, pressKinds, fileWords);
    forms.add(pressForms);
    ruleWords.add(pressRefusals);
  }

  /** @param outbound how addresses outside are called; without it none is */
  static with(outbound?: Outbound): DynamicModule {
    return { module: PressModule, providers: [{ provide: OUTBOUND, useValue: outbound }] };
  }
}
