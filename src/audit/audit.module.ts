import { type DynamicModule, Module, Optional } from '@nestjs/common';
import { Descriptions } from '../access/four-eyes/descriptions.js';
import { AuditPages } from './audit.pages.js';
import { BundleRoute } from './bundle.route.js';
import { Bundles } from './bundle/bundles.js';
import { CheckpointsRoute } from './checkpoints.route.js';
import { Checkpointing } from './checkpoints/checkpointing.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { Proofs } from './checkpoints/proofs.js';
import { Believed } from './correctable.js';
import { CorrectionPages } from './correction.pages.js';
import { type CorrectFact, CorrectFactHandler, CorrectFactRoute } from './correct-fact.js';
import { EventsRoute } from './events.route.js';
import { LogFileRoute } from './log-file.route.js';
import { LogFile } from './log-file/log-file.js';
import { LogImport } from './log-file/log-import.js';
import { FileSigner, type SignerFiles } from './signing/signer.js';
import { Foot } from '../web/foot.js';
import { correctionRefusals } from './refusals.words.js';
import { RuleWords } from '../web/rule-words.js';
import { Reasons } from '../web/health/reasons.js';
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
    ruleWords: RuleWords,
    @Optional() signer?: FileSigner,
  ) {
    descriptions.add('CorrectFact', (_, { position }: CorrectFact) => ({ path: `/audit/${position}` }));
    foot.of = (association) => checkpoints.footer(association);
    ruleWords.add(correctionRefusals);
    if (signer) reasons.add('signer', () => signer.fault());
  }

  /** @param signer who signs checkpoints; without one none are made here */
  static with(signer?: SignerFiles): DynamicModule {
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
        VerifierPageRoute,
      ],
      providers: [
        CorrectFactHandler,
        Believed,
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
