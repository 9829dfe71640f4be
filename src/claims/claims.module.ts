import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { claim } from './claim.decider.js';
import { RecordClaimHandler, RecordClaimRoute } from './record-claim.js';
import { tellClaims } from './tell.js';

/** Figures that others published. */
@Module({ controllers: [RecordClaimRoute], providers: [RecordClaimHandler] })
export class ClaimsModule {
  constructor(registry: Registry, stories: Stories) {
    registry.add({ deciders: [claim] });
    stories.add(tellClaims);
  }
}
