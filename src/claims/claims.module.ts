import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Registry } from '../eventstore/registry.js';
import { Readers } from '../exchange/readers.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { claimForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { claimRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { FoundFigures } from '../web/found-figures.js';
import { AnswerQuestionHandler, AnswerQuestionRoute } from './answer-question.js';
import { FigureRows } from './bulk/figure-rows.js';
import { claim } from './claim.decider.js';
import { ConfirmAnswerHandler, ConfirmAnswerRoute } from './confirm-answer.js';
import { AllProposalsPages } from './all-proposals.pages.js';
import { DifferencesPages } from './differences.pages.js';
import { extractClaims } from './extract/extract.js';
import { DifferencePanels } from './layers/differences.panels.js';
import { ComparedItemsHandler, DifferencesHandler } from './layers/differences.query.js';
import { LeaveQuestionOpenHandler, LeaveQuestionOpenRoute } from './leave-question-open.js';
import { MarkMeasureHandler, MarkMeasureRoute } from './mark-measure.js';
import { ProposalsPages } from './proposals.pages.js';
import { ProposalPanels } from './proposals/proposals.panels.js';
import { ProposalsHandler } from './proposals/proposals.query.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';
import { claimStreams } from './questions/claim-streams.js';
import { ClaimsHandler } from './questions/claims.query.js';
import { DecidedPanels } from './questions/decided.panels.js';
import { OpenQuestionPanels } from './questions/open.panels.js';
import { claims, questions, reprints } from './questions/questions.projection.js';
import { QuestionsInPartHandler } from './questions/questions-part.query.js';
import { QuestionRecordHandler, QuestionsHandler } from './questions/questions.query.js';
import { StandingsOf } from './questions/standings-of.js';
import { QuestionReading } from './questions/reading.js';
import { QuestionsPages } from './questions.pages.js';
import { QuestionsRoute } from './questions.route.js';
import { RecordClaimHandler, RecordClaimRoute } from './record-claim.js';
import { ReturnClaimHandler, SetClaimAsideHandler, SetClaimAsideRoute } from './set-claim-aside.js';
import { SetProposalAsideHandler, SetProposalAsideRoute } from './set-proposal-aside.js';
import { TakeAnswerBackHandler, TakeAnswerBackRoute } from './take-answer-back.js';
import { TextsRoute } from './texts.route.js';
import { ToldQuestions } from './questions/told.js';
import { tellClaims, tellQuestions } from './tell.js';
import { claimFacts, questionFacts } from './events.js';
import { claimsKinds } from './kinds.js';

/** What others published, the questions that arise from it, and what persons decide about them. */
@Module({
  controllers: [
    QuestionsRoute,
    QuestionsPages,
    TextsRoute,
    ProposalsPages,
    DifferencesPages,
    AllProposalsPages,
    RecordClaimRoute,
    SetProposalAsideRoute,
    AnswerQuestionRoute,
    ConfirmAnswerRoute,
    TakeAnswerBackRoute,
    LeaveQuestionOpenRoute,
    MarkMeasureRoute,
    SetClaimAsideRoute,
  ],
  providers: [
    OpenQuestionPanels,
    DecidedPanels,
    RecordClaimHandler,
    SetProposalAsideHandler,
    AnswerQuestionHandler,
    ConfirmAnswerHandler,
    TakeAnswerBackHandler,
    LeaveQuestionOpenHandler,
    MarkMeasureHandler,
    SetClaimAsideHandler,
    ReturnClaimHandler,
    AskedQuestions,
    QuestionReading,
    StandingsOf,
    ToldQuestions,
    QuestionsHandler,
    QuestionsInPartHandler,
    QuestionRecordHandler,
    ClaimsHandler,
    FigureRows,
    ProposalsHandler,
    ProposalPanels,
    ComparedItemsHandler,
    DifferencesHandler,
    DifferencePanels,
  ],
})
export class ClaimsModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: FigureRows,
    figures: FoundFigures,
    dataSource: DataSource,
  ) {
    registry.add({ deciders: [claim, question], projections: [claims, questions, reprints] });
    stories.add(tellClaims);
    stories.add(tellQuestions);
    kinds.add({ ...claimFacts, ...questionFacts }, claimsKinds);
    forms.add(claimForms);
    ruleWords.add(claimRefusals);
    readers.add(rows);
    figures.findBy(
      (text, language, published) => extractClaims(text, language, published ? { published } : {}),
      (association, coverage) => claimStreams(dataSource, association, coverage),
    );
  }
}
