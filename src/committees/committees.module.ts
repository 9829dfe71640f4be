import { Readers } from '../exchange/readers.js';
import { CommitteeRows } from './bulk/committee-rows.js';
import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { committeeForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { committeeRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { AppointCoordinatorHandler, AppointCoordinatorRoute } from './appoint-coordinator.js';
import { committee } from './committee.decider.js';
import { CommitteesPages } from './committees.pages.js';
import { CommitteesRoute } from './committees.route.js';
import { ConveneCommitteeHandler, ConveneCommitteeRoute } from './convene-committee.js';
import { DissolveCommitteeHandler, DissolveCommitteeRoute } from './dissolve-committee.js';
import { EstablishCommitteeHandler, EstablishCommitteeRoute } from './establish-committee.js';
import { MergeCommitteeHandler, MergeCommitteeRoute } from './merge-committee.js';
import { CommitteePanels } from './register/committee.panels.js';
import { committees } from './register/committees.projection.js';
import { CommitteeRecordHandler, CommitteesHandler } from './register/committees.query.js';
import { MemberSeatsHandler } from './register/seats.query.js';
import { RulesOfCommittees } from './register/standing.js';
import { ReleaseCoordinatorHandler, ReleaseCoordinatorRoute } from './release-coordinator.js';
import { RenameCommitteeHandler, RenameCommitteeRoute } from './rename-committee.js';
import { ReportCommitteeHandler, ReportCommitteeRoute } from './report-committee.js';
import { tellCommittees } from './tell.js';
import { committeeFacts } from './events.js';
import { committeesKinds } from './kinds.js';
import { CommitteesPopolo } from './popolo.js';

/** Committees for one field of work each, and who coordinates them. */
@Module({
  controllers: [
    CommitteesRoute,
    CommitteesPages,
    EstablishCommitteeRoute,
    ConveneCommitteeRoute,
    ReportCommitteeRoute,
    RenameCommitteeRoute,
    AppointCoordinatorRoute,
    ReleaseCoordinatorRoute,
    MergeCommitteeRoute,
    DissolveCommitteeRoute,
  ],
  providers: [
    CommitteesPopolo,
    EstablishCommitteeHandler,
    ConveneCommitteeHandler,
    ReportCommitteeHandler,
    RenameCommitteeHandler,
    AppointCoordinatorHandler,
    ReleaseCoordinatorHandler,
    MergeCommitteeHandler,
    DissolveCommitteeHandler,
    CommitteesHandler,
    CommitteeRecordHandler,
    MemberSeatsHandler,
    RulesOfCommittees,
    CommitteePanels,
    CommitteeRows,
  ],
})
export class CommitteesModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: CommitteeRows,
  ) {
    registry.add({ deciders: [committee], projections: [committees] });
    stories.add(tellCommittees);
    kinds.add(committeeFacts, committeesKinds);
    forms.add(committeeForms);
    ruleWords.add(committeeRefusals);
    readers.add(rows);
  }
}
