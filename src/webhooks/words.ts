import { phrases } from '../web/phrases.js';
import { ja } from './words/ja.js';
import { ko } from './words/ko.js';
import { mn } from './words/mn.js';
import { ru } from './words/ru.js';
import { zhHans } from './words/zh-Hans.js';

/** The words of the page on webhooks. */
export const webhooksWords = phrases({
  en: {
    webhooks: 'Webhooks',
    hint: 'Addresses that are told what the log takes in, signed and in order. No name and no free text is sent.',
    off: 'This installation calls no address outside.',
    secretMade: 'The secret with which messages are signed, shown this once:',
    name: 'Name',
    url: 'Address',
    types: 'Types of events',
    typesHint: 'such as MembershipApproved, DecisionTaken; all where nothing stands here',
    allTypes: 'all',
    state: 'State',
    running: 'Sent up to the end of the log',
    behind: 'Events still to come to: {n}',
    waiting: 'To be tried again, or behind one that is: {n}',
    dead: 'Given up: {n}',
    byHand: 'Stopped',
    gone: 'Stopped: the receiver wants nothing any more',
    stop: 'Stop',
    start: 'Start',
    remove: 'Remove',
    add: 'Add a webhook',
    letters: 'Not taken: {n}',
    tries: 'Tries',
    failure: 'Last answer',
    isDead: 'given up',
    isRetried: 'tried again at {time}',
    isBehind: 'waits behind one about the same',
    again: 'Send again',
    againAll: 'Send all again',
    secret: 'Secret',
    twoSecrets: 'Messages are signed with the secret before as well, until {time}',
    renew: 'Make another secret',
    overlap: 'For how many hours the one before signs too',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
