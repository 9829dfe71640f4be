import { phrases } from '../../web/phrases.js';
import { ko } from './words/verify.ko.js';
import { zhHans } from './words/verify.zh-Hans.js';
import { ja } from './words/verify.ja.js';
import { ru } from './words/verify.ru.js';
import { mn } from './words/verify.mn.js';

/** The words in which a proof is told. */
export const verifyWords = phrases({
  en: {
    verify: 'Verified just now',
    proved:
      'The entry at {position} is in the log of {size} events that was signed on {instant}, and says what it said then.',
    refuted:
      'What stands at {position} is not what was signed: its hash, followed up, does not lead to the signed root.',
    unsignedBy: 'The checkpoint that covers {position} is not signed by the key of this log, so nothing is proved now.',
    unsigned: 'The entry at {position} is not signed yet.',
    meaning:
      'The entry was hashed, the hash followed up to the root of the log, and the root compared with the signed one, by the program that auditors use. So nobody has changed, moved or replaced the entry since it was signed; whether it was true when it was recorded, only its sources can say.',
    root: 'Signed root',
    origin: 'Log',
    more: 'How anybody can verify this without trusting this server',
    title: 'The log and its signatures',
    newest: 'Newest checkpoint',
    none: 'Nothing of this log is signed yet.',
    noSigner: 'This process signs nothing.',
    signedOn: 'Signed on',
    events: 'Events',
    key: 'Key of the log',
    keyNote:
      'Whoever verifies must have this key another way: on paper, by mail, from an earlier audit. Compare it, do not take it from here.',
    bundle: 'Download the audit bundle',
    page: 'Download the page that verifies it, without a network',
    checkpointNote:
      'Keep these lines elsewhere: with them anybody can show later whether the log still begins as it does now.',
    standing: 'How the log stands',
    onlyReads: 'The log only reads.',
    whole: 'Nothing that was signed of this log is missing.',
    breaks: 'Where it was begun anew',
    broken:
      'At {position}, on {instant}, the log was begun anew, as incarnation {n}. Events signed before: {lost}. What had come after that position is lost.',
    beginAnew: 'Begin the log anew',
    beginHint:
      'First look for what is missing: a newer backup, the archived changes of PostgreSQL. Only where it is gone for good can the log go on without it. The break, who made it and why stay to be seen for ever, by everybody who verifies the log. Where there is a second administrator, that one confirms it.',
    signedBefore: 'Events signed',
    reason: 'Reason',
    witnesses: 'Witnesses',
    witness: 'Witness',
    witnessedUpTo: 'Signed up to',
    witnessedOn: 'Last signed on',
    notWitnessed: 'not yet',
    noWitness: 'Checkpoints are sent to no witness.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
