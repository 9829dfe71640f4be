import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const commitmentRefusals = phrases({
  en: {
    CommittedOnce: 'This commitment is already in the record.',
    CommitmentHasAText: 'A commitment says what is promised, or to what others are invited.',
    CommitmentIsMadeToSomebody: 'A commitment is made to somebody.',
    PartyIsOne: 'Each side is a government, the association, or somebody named: one of them.',
    CommitmentIsRenewedAfterItIsMade: 'It would be renewed before it was made.',
    FulfilledBySomething: 'Say by what it was kept: an event of the record, or in words.',
    FulfilledByAnother: 'A commitment is not kept by itself.',
    DueAfterItIsMade: 'It would be due before that was said.',
    CommitmentIsRenewedWhileOpen: 'It would be renewed when it had ended already.',
    CommitmentIsRecorded: 'This commitment is not in the record.',
    CommitmentEndsOnce: 'This commitment has ended already.',
    CommitmentEndsAfterItIsMade: 'It would end before it was made.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
