import { type DynamicModule, Module } from '@nestjs/common';
import { Descriptions } from '../access/four-eyes/descriptions.js';
import { Registry } from '../eventstore/registry.js';
import { Kinds } from '../web/kinds.js';
import { findWith } from '../web/phrases.js';
import { Stories } from '../timeline/stories.js';
import { ErasePersonalData, ErasePersonalDataHandler, ErasePersonalDataRoute } from './erase-personal-data.js';
import { erasure } from './erasure.decider.js';
import { personalFacts } from './events.js';
import { Erasures } from './erasures.js';
import { HeldData } from './held/held.js';
import { HeldRoute } from './held.route.js';
import { ErasureJournal } from './journal.js';
import { personalKinds } from './kinds.js';
import { PersonalPages } from './personal.pages.js';
import { tellPersonal } from './tell.js';
import { Upkeep } from './upkeep.js';
import { personalWords } from './words.js';

/** Where erasures are noted outside the database, and who may let the space of erased rows go. */
export interface PersonalSettings {
  journal?: string;
  ownerUrl?: string;
  /** The superuser of a PostgreSQL that is our own. */
  superuserUrl?: string;
}

/** What is held about persons, and its end. */
@Module({})
export class PersonalModule {
  constructor(registry: Registry, stories: Stories, kinds: Kinds, descriptions: Descriptions, held: HeldData) {
    registry.add({ deciders: [erasure] });
    stories.add(tellPersonal);
    kinds.add(personalFacts, personalKinds);
    descriptions.add('ErasePersonalData', async (view, { slots = [], basis }: ErasePersonalData) => ({
      lines: await held.at(view.asOf.association, slots, (type) => kinds.say(type, view.language)),
      data: { basis },
      find: findWith(personalWords, view.language),
    }));
  }

  /** @param settings without a journal nothing is noted outside the database */
  static with({ journal, ownerUrl, superuserUrl }: PersonalSettings = {}): DynamicModule {
    return {
      module: PersonalModule,
      controllers: [HeldRoute, ErasePersonalDataRoute, PersonalPages],
      providers: [
        HeldData,
        Erasures,
        ErasePersonalDataHandler,
        { provide: ErasureJournal, useValue: new ErasureJournal(journal) },
        { provide: Upkeep, useValue: new Upkeep(ownerUrl, superuserUrl) },
      ],
      exports: [HeldData, Erasures, Upkeep],
    };
  }
}
