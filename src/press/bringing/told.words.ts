import { phrases } from '../../web/phrases.js';
import { ko } from './words/told.ko.js';
import { zhHans } from './words/told.zh-Hans.js';
import { ja } from './words/told.ja.js';
import { ru } from './words/told.ru.js';
import { mn } from './words/told.mn.js';

/** The words for what a document tells beside its items. */
export const toldWords = phrases({
  en: {
    told: 'What the document tells besides',
    hint: 'Governments, meetings, decisions and people that the record does not have. What is marked is recorded with these words as its source. Record it before the items are taken in: then they find their members and meetings.',
    take: 'Record what is marked',
    words: 'In its words',
    bodies: 'Body',
    members: 'Government',
    meetings: 'Meeting',
    decisions: 'Decision',
    attendance: 'Came',
    presiding: 'Presided',
    inDoubt: 'Somebody else is named as well: compare the sources before you record it.',
    committees: 'Committee',
    commitments: 'Invitation',
    newGovernment: 'new ({code})',
    member: 'member, joined {day}',
    applied: 'applied {day}',
    mayAdmit: 'admits members',
    mayElect: 'elects the chair',
    coordinator: 'coordinator, since {day}',
    kept: 'kept by coming to {name}',
    due: 'planned for {day}',
    exact: 'more exact than the record: {now} instead of {was}',
    recorded: 'What the record says',
    why: 'Why the record is corrected',
    because: 'A document tells it more exactly',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
