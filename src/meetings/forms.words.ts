import { phrases } from '../web/phrases.js';
import { ko } from './words/forms.ko.js';
import { zhHans } from './words/forms.zh-Hans.js';
import { ja } from './words/forms.ja.js';
import { ru } from './words/forms.ru.js';
import { mn } from './words/forms.mn.js';

/** What the forms of this room ask beside what forms ask in every room. */
export const meetingFormWords = phrases({
  en: {
    series: 'Series, where it has one of its own',
    seriesHint: 'Its handle, such as the body’s; left out where the body has one series.',
    ordinal: 'Number of the meeting',
    at: 'Time',
    atHint: 'At the place of the meeting, such as 14:16.',
    items: 'Item of the agenda',
    numberHint: 'As the agenda has it: 1, 2-1, A.',
    decisions: 'Decisions taken under it',
    delegations: 'Delegation',
    status: 'Attendance',
    capacity: 'Came as',
    representedBy: 'Represented by the member',
    presence: 'In the room',
    people: 'Person',
    title: 'Office',
    rank: 'Rank',
    leads: 'Heads the delegation',
    did: 'What the person did',
    reported: 'reported',
    guests: 'Guest',
    partOf: 'Part of the member',
    by: 'Who',
    secretariat: 'For the secretariat',
    organisation: 'For an organisation',
    item: 'Number of the agenda item',
    role: 'What for',
    presiding: 'presided over it',
    moderating: 'moderated it',
    'keeping-minutes': 'kept the minutes',
    from: 'From',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
