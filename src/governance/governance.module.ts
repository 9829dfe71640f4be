import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { AdoptRulesHandler, AdoptRulesRoute } from './adopt-rules.js';
import { chairmanship } from './chair.decider.js';
import { ChairPanels } from './chairs/chair.panels.js';
import { chairs } from './chairs/chairs.projection.js';
import { ChairTerms } from './chairs/chairs.query.js';
import { decision } from './decision.decider.js';
import { DecisionRecordHandler, DecisionsHandler } from './decisions/decision.query.js';
import { decisions } from './decisions/decisions.projection.js';
import { DecisionHistory } from './decisions/history.js';
import { ElectChairHandler, ElectChairRoute } from './elect-chair.js';
import { EndTermHandler, EndTermRoute } from './end-term.js';
import { GovernancePages } from './governance.pages.js';
import { GovernanceRoute } from './governance.route.js';
import { RecordDecisionHandler, RecordDecisionRoute } from './record-decision.js';
import { rules } from './rules.decider.js';
import { StartTermHandler, StartTermRoute } from './start-term.js';
import { tellGovernance } from './tell.js';

/** Rules, decisions and the chair. */
@Module({
  controllers: [
    GovernanceRoute,
    GovernancePages,
    AdoptRulesRoute,
    RecordDecisionRoute,
    ElectChairRoute,
    StartTermRoute,
    EndTermRoute,
  ],
  providers: [
    AdoptRulesHandler,
    RecordDecisionHandler,
    ElectChairHandler,
    StartTermHandler,
    EndTermHandler,
    DecisionsHandler,
    DecisionRecordHandler,
    DecisionHistory,
    ChairTerms,
    ChairPanels,
  ],
  exports: [ChairTerms],
})
export class GovernanceModule {
  constructor(registry: Registry, stories: Stories) {
    registry.add({ deciders: [rules, decision, chairmanship], projections: [decisions, chairs] });
    stories.add(tellGovernance);
  }
}
