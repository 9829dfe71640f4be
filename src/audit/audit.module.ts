import { type DynamicModule, Module, Optional } from '@nestjs/common';
import { Descriptions } from '../access/four-eyes/descriptions.js';
import { AskedCorrections } from './asked-correction.js';
import { AuditPages } from './audit.pages.js';
import { BundleRoute } from './bundle.route.js';
import { Bundles } from './bundle/bundles.js';
import { CheckpointsRoute } from './checkpoints.route.js';
import { Checkpointing } from './checkpoints/checkpointing.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { Proofs } from './checkpoints/proofs.js';
import { Believed } from './correctable.js';
import { CorrectionPages } from './correction.pages.js';
import { CorrectFactHandler, CorrectFactRoute } from './correct-fact.js';
import { EventsRoute } from './events.route.js';
import { logFacts } from './events.js';
import { IncarnationPages } from './incarnation/incarnation.pages.js';
import { Incarnations } from './incarnation/incarnations.js';
import { StartIncarnationHandler, StartIncarnationRoute } from './incarnation/start-incarnation.js';
import { logKinds } from './kinds.js';
import { log } from './log.decider.js';
import { tellLog } from './tell.js';
import { LogFileRoute } from './log-file.route.js';
import { LogFile } from './log-file/log-file.js';
import { LogImport } from './log-file/log-import.js';
import { FileSigner, type SignerFiles } from './signing/signer.js';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { Kinds } from '../web/kinds.js';
import { Foot } from '../web/foot.js';
import { correctionRefusals } from './refusals.words.js';
import { RuleWords } from '../web/rule-words.js';
import { Reasons } from '../web/health/reasons.js';
import { readWitnesses } from './witnesses/submit.js';
import { Witnesses, WITNESSES } from './witnesses/witnesses.js';
import { VerifyPanels } from './verify/verify.panels.js';
import { VerifierPageRoute } from './verifier-page.route.js';

/** The log itself: reading it, correcting what it holds, and proving that it is what it was. */
@Module({})
export class AuditModule {
  constructor(
    foot: Foot,
    checkpoints: Checkpoints,
    reasons: Reasons,
    descriptions: Descriptions,
    witnesses: Witnesses,
    ruleWords: RuleWords,
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    @Optional() signer?: FileSigner,
  ) {
    registry.add({ deciders: [log] });
    stories.add(tellLog);
    kinds.add(logFacts, logKinds);
    descriptions.add('StartIncarnation', (view, data: object) => ({
      path: view.may('operate') ? '/audit/incarnation' : undefined,
      data,
    }));
    foot.of = (association) => checkpoints.footer(association);
    ruleWords.add(correctionRefusals);
    reasons.add('witness', async () => witnesses.contradiction());
    if (signer) reasons.add('signer', () => signer.fault());
  }

  /**
   * @param signer who signs checkpoints; without one none are made here
   * @param witnessPolicy the file of a C2SP tlog-policy, to whose witnesses checkpoints are sent; without one they are sent to nobody
   */
  static with(signer?: SignerFiles, witnessPolicy?: string): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      controllers: [
        EventsRoute,
        AuditPages,
        CorrectionPages,
        CorrectFactRoute,
        CheckpointsRoute,
        BundleRoute,
        LogFileRoute,
        StartIncarnationRoute,
        IncarnationPages,
        VerifierPageRoute,
      ],
      providers: [
        CorrectFactHandler,
        Believed,
        AskedCorrections,
        StartIncarnationHandler,
        Incarnations,
        Witnesses,
        { provide: WITNESSES, useFactory: () => (witnessPolicy === undefined ? [] : readWitnesses(witnessPolicy)) },
        Checkpoints,
        Checkpointing,
        Proofs,
        Bundles,
        LogFile,
        LogImport,
        VerifyPanels,
        { provide: FileSigner, useFactory: () => signer && new FileSigner(signer) },
      ],
      exports: [Checkpoints],
    };
  }
}
