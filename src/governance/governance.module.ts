import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Readers } from '../exchange/readers.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { governanceForms, chairForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { governanceRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { AdoptRulesHandler, AdoptRulesRoute } from './adopt-rules.js';
import { BodyRows } from './bulk/body-rows.js';
import { DecisionRows } from './bulk/decision-rows.js';
import { ChairsModule } from './chairs.module.js';
import { decision } from './decision.decider.js';
import { DecisionRecordHandler } from './decisions/decision.query.js';
import { DecisionsHandler, NewestDecisionsHandler } from './decisions/decisions.query.js';
import { decisions } from './decisions/decisions.projection.js';
import { DecisionHistory } from './decisions/history.js';
import { DecisionLineage } from './decisions/lineage.js';
import { Refusals } from './decisions/refusals.js';
import { GovernancePages } from './governance.pages.js';
import { GovernanceRoute } from './governance.route.js';
import { RecordDecisionHandler, RecordDecisionRoute } from './record-decision.js';
import { rules } from './rules.decider.js';
import { RulesRecordHandler } from './rules/rules.query.js';
import { SupersedeDecisionHandler, SupersedeDecisionRoute } from './supersede-decision.js';
import { tellGovernance } from './tell.js';
import { rulesFacts, decisionFacts, chairFacts } from './events.js';
import { governanceKinds } from './kinds.js';
import { whenChairDecided } from './when-chair-decided.js';
import { GovernancePopolo } from './popolo.js';

/** Rules, decisions and, in a module of its own, the chair. */
@Module({
  imports: [ChairsModule],
  controllers: [GovernanceRoute, GovernancePages, AdoptRulesRoute, RecordDecisionRoute, SupersedeDecisionRoute],
  providers: [
    GovernancePopolo,
    AdoptRulesHandler,
    RecordDecisionHandler,
    SupersedeDecisionHandler,
    RulesRecordHandler,
    DecisionsHandler,
    NewestDecisionsHandler,
    DecisionRecordHandler,
    DecisionHistory,
    DecisionLineage,
    Refusals,
    DecisionRows,
    BodyRows,
  ],
})
export class GovernanceModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: DecisionRows,
    bodies: BodyRows,
  ) {
    registry.add({ deciders: [rules, decision], projections: [decisions], reactions: [whenChairDecided] });
    stories.add(tellGovernance);
    kinds.add({ ...rulesFacts, ...decisionFacts, ...chairFacts }, governanceKinds);
    forms.add([...governanceForms, ...chairForms]);
    ruleWords.add(governanceRefusals);
    readers.add(rows);
    readers.add(bodies);
  }
}
