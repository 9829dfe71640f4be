import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { markOf } from '../eventstore/key-check.js';
import { type Keys } from '../eventstore/keys.js';
import { Replica } from '../eventstore/replica.js';
import { Beside } from '../eventstore/beside.js';
import { Reactions } from '../eventstore/reactions.js';
import { RuleWords } from '../web/rule-words.js';
import { accessRefusals } from './refusals.words.js';
import { Times } from '../web/as-of.js';
import { Operators } from '../web/observed/operators.js';
import { Associations } from './associations.js';
import { KEYS } from './caller.guard.js';
import { AccessLog } from './access-log.js';
import { Citations } from './citations.js';
import { Door } from './door.js';
import { Counts } from './counts.js';
import { FourEyes } from './four-eyes/four-eyes.js';
import { Descriptions } from './four-eyes/descriptions.js';
import { KeptRequests } from './four-eyes/kept-requests.js';
import { Keyring } from './keys/keyring.js';
import { Glass } from './names/glass.js';
import { ActorNames } from './people/actor-names.js';
import { describeRoleChange } from './people/describe-role-change.js';
import { Recorders } from './people/recorders.js';
import { OwnBodies } from './policy/own-bodies.js';
import { Sight } from './names/sight.js';
import { Reading } from './reading.js';
import { Refs } from './refs.js';
import { Identity } from './sign-in/identity.js';
import { SignInSettings } from './sign-in/settings.js';
import { parts, ways } from './parts.js';
import { onEachRequest } from './on-each-request.js';
import { Views } from './views.js';
import { Visible } from './visible.js';

/** Who asks, for which association, and the one door for commands. */
@Global()
@Module({})
export class AccessModule {
  constructor(
    door: Door,
    reactions: Reactions,
    operators: Operators,
    identity: Identity,
    beside: Beside,
    requests: KeptRequests,
    glass: Glass,
    ruleWords: RuleWords,
    descriptions: Descriptions,
  ) {
    descriptions.add('ChangeRole', describeRoleChange);
    beside.add(requests);
    beside.add(glass);
    ruleWords.add(accessRefusals);
    reactions.give = (caller, command) => door.give(caller, command);
    operators.may = (request) => identity.operates(request);
  }

  /** @param replicaUrl a streaming standby that pages and exports may be read from */
  static with(keys: Keys, replicaUrl?: string, signIn = new SignInSettings()): DynamicModule {
    return {
      module: AccessModule,
      imports: [CqrsModule.forRoot(), DiscoveryModule],
      controllers: ways,
      providers: [
        AccessLog,
        Associations,
        Citations,
        Descriptions,
        Door,
        Counts,
        Reading,
        Refs,
        Times,
        Views,
        ...parts,
        { provide: SignInSettings, useValue: signIn },
        { provide: KEYS, useValue: keys },
        {
          provide: Replica,
          inject: [DataSource],
          useFactory: (primary: DataSource) => new Replica(primary, replicaUrl, markOf(keys)),
        },
        ...onEachRequest,
      ],
      exports: [
        AccessLog,
        ActorNames,
        Associations,
        Descriptions,
        Door,
        OwnBodies,
        Counts,
        FourEyes,
        Keyring,
        Reading,
        Recorders,
        Refs,
        Replica,
        Sight,
        Times,
        Views,
        Visible,
        KEYS,
        CqrsModule,
      ],
    };
  }
}
