import { Readers } from '../exchange/readers.js';
import { CommitmentRows } from './bulk/commitment-rows.js';
import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { commitmentForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { commitmentRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { commitment } from './commitment.decider.js';
import { CommitmentsPages } from './commitments.pages.js';
import { CommitmentsRoute } from './commitments.route.js';
import { FulfilCommitmentHandler, FulfilCommitmentRoute } from './fulfil-commitment.js';
import { LapseCommitmentHandler, LapseCommitmentRoute } from './lapse-commitment.js';
import { RecordCommitmentHandler, RecordCommitmentRoute } from './record-commitment.js';
import { RenewCommitmentHandler, RenewCommitmentRoute } from './renew-commitment.js';
import { CommitmentPanels } from './register/commitment.panels.js';
import { commitments } from './register/commitments.projection.js';
import { CommitmentRecordHandler, CommitmentsHandler } from './register/commitments.query.js';
import { tellCommitments } from './tell.js';
import { commitmentFacts } from './events.js';
import { commitmentsKinds } from './kinds.js';

/** What was promised to whom, and who was invited to what. */
@Module({
  controllers: [
    CommitmentsRoute,
    CommitmentsPages,
    RecordCommitmentRoute,
    RenewCommitmentRoute,
    FulfilCommitmentRoute,
    LapseCommitmentRoute,
  ],
  providers: [
    RecordCommitmentHandler,
    RenewCommitmentHandler,
    FulfilCommitmentHandler,
    LapseCommitmentHandler,
    CommitmentsHandler,
    CommitmentRecordHandler,
    CommitmentPanels,
    CommitmentRows,
  ],
})
export class CommitmentsModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: CommitmentRows,
  ) {
    registry.add({ deciders: [commitment], projections: [commitments] });
    stories.add(tellCommitments);
    kinds.add(commitmentFacts, commitmentsKinds);
    forms.add(commitmentForms);
    ruleWords.add(commitmentRefusals);
    readers.add(rows);
  }
}
