import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { type SignInSettings } from './access/sign-in/settings.js';
import { AuditModule } from './audit/audit.module.js';
import { type SignerFiles } from './audit/signing/signer.js';
import { ChangesModule } from './changes/changes.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { CommitteesModule } from './committees/committees.module.js';
import { dataSourceOptions } from './data-source.js';
import { entities } from './entities.js';
import { EventStoreModule } from './eventstore/eventstore.module.js';
import { type Keys } from './eventstore/keys.js';
import { type Waits } from './eventstore/waits.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FormsModule } from './forms/forms.module.js';
import { GovernanceModule } from './governance/governance.module.js';
import { HomeModule } from './home/home.module.js';
import { type LoadSample } from './home/sample-loading.js';
import { evidence } from './language/nouns.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MembershipModule } from './membership/membership.module.js';
import { PersonalModule, type PersonalSettings } from './personal/personal.module.js';
import { type Outbound } from './press/links/outbound.js';
import { PopoloModule } from './popolo/popolo.module.js';
import { PressModule } from './press/press.module.js';
import { SearchModule } from './search/search.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { type Budgets } from './web/limits/budgets.js';
import { type Log } from './web/observed/log.js';
import { type WebhookSettings } from './webhooks/webhook.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WebModule } from './web/web.module.js';

/** What an installation may want otherwise. */
export interface Settings {
  /** Milliseconds between two looks for events of which no notification came. */
  poll?: number;
  /** A streaming standby of the database that pages and exports may be read from. */
  replicaUrl?: string;
  /** Who signs checkpoints of the logs; nobody where it is left out. */
  signer?: SignerFiles;
  /** A file that names the witnesses to which checkpoints are sent; nobody where it is left out. */
  witnessPolicy?: string;
  /** How addresses outside are called; none is where it is left out. */
  outbound?: Outbound;
  /** Whether this process tells webhooks, and how often it tries. */
  webhooks?: WebhookSettings;
  /** Where erasures of personal data are noted, and who lets their space go. */
  personal?: PersonalSettings;
  /** How long PostgreSQL is waited for. */
  waits?: Waits;
  /** How much each of those who ask may ask. */
  limits?: Budgets;
  /** Where the installation keeps its files; whether its disk is full is not asked where it is left out. */
  dataFolder?: string;
  /** Where what happens is written down; nowhere where it is left out. */
  log?: Log;
  /** Networks whose word for where a request comes from is taken. */
  trustProxy?: string[];
  /** How people sign in; as on a first run where it is left out. */
  signIn?: SignInSettings;
}

/** The list of rooms. */
@Module({})
export class AppModule {
  /** @param url the application's own connection to PostgreSQL, migrated */
  static with(
    url: string,
    keys: Keys,
    {
      poll = 1000,
      replicaUrl,
      signer,
      witnessPolicy,
      outbound,
      personal,
      waits,
      limits,
      dataFolder,
      signIn,
      webhooks,
    }: Settings = {},
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(url, entities, waits), retryAttempts: 0 }),
        EventStoreModule.with(keys, evidence, poll),
        AccessModule.with(keys, replicaUrl, signIn),
        HomeModule.with(loadNearSample),
        TimelineModule,
        ExchangeModule,
        FormsModule,
        MembershipModule,
        GovernanceModule,
        CommitteesModule,
        CommitmentsModule,
        MeetingsModule,
        PressModule.with(outbound),
        ClaimsModule,
        ChangesModule,
        PersonalModule.with(personal),
        SearchModule,
        PopoloModule,
        AuditModule.with(signer, witnessPolicy),
        WebhooksModule.with(outbound?.post, webhooks),
        WebModule.with(limits, dataFolder),
      ],
    };
  }
}

/** The sample is large, and few ask for it. */
const loadNearSample: LoadSample = async (parts, progress) => (await import('./cli/near.js')).loadNear(parts, progress);
