import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { chairmanship } from './chair.decider.js';
import { ChairPanels } from './chairs/chair.panels.js';
import { OwnFiguresOfChairs } from './chairs/own-figures.js';
import { chairs } from './chairs/chairs.projection.js';
import { ChairsHandler, ChairTerms } from './chairs/chairs.query.js';
import { ChairsPages } from './chairs/chairs.pages.js';
import { ChairsRoute } from './chairs/chairs.route.js';
import { ElectChairHandler, ElectChairRoute } from './elect-chair.js';
import { EndTermHandler, EndTermRoute } from './end-term.js';
import { HandOverChairHandler, HandOverChairRoute } from './hand-over-chair.js';
import { StartTermHandler, StartTermRoute } from './start-term.js';
import { SubmitCandidacyHandler, SubmitCandidacyRoute } from './submit-candidacy.js';
import { WithdrawCandidacyHandler, WithdrawCandidacyRoute } from './withdraw-candidacy.js';

/** The chair: who stood for it, was elected, took it over and held it. */
@Module({
  controllers: [
    ChairsRoute,
    ChairsPages,
    SubmitCandidacyRoute,
    WithdrawCandidacyRoute,
    ElectChairRoute,
    HandOverChairRoute,
    StartTermRoute,
    EndTermRoute,
  ],
  providers: [
    OwnFiguresOfChairs,
    SubmitCandidacyHandler,
    WithdrawCandidacyHandler,
    ElectChairHandler,
    HandOverChairHandler,
    StartTermHandler,
    EndTermHandler,
    ChairsHandler,
    ChairTerms,
    ChairPanels,
  ],
  exports: [ChairTerms],
})
export class ChairsModule {
  constructor(registry: Registry) {
    registry.add({ deciders: [chairmanship], projections: [chairs] });
  }
}
