import { phrases } from '../../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words for links and for what was kept of them. */
export const linkWords = phrases({
  en: {
    link: 'Link',
    deadLinks: 'Dead links',
    links: 'Links',
    any: 'all',
    alive: 'answered',
    dead: 'dead link',
    moved: 'leads elsewhere',
    unclear: 'does not say clearly',
    unchecked: 'not checked yet',
    status: 'status {status}',
    calledOn: 'called on {on}',
    leadsTo: 'to {to}',
    keptOn: 'what stood there on {on} is kept',
    check: 'Check whether it answers',
    checkAll: 'Check these links',
    checkAllHint: 'Up to {n} at a time, those not called for longest first. It may take a while.',
    keep: 'Keep a snapshot',
    off: 'This installation calls no address outside (OUTBOUND).',
    snapshot: 'Snapshot of the address',
    snapshotHint:
      'What a call to the address brought on that day. It is no original: the page may have changed since it was published.',
    taken: 'Taken',
    takenBy: '{on}, recorded by {by}',
    from: 'From',
    sha256: 'SHA-256 of the bytes',
    size: { one: '{n} byte', other: '{n} bytes' },
    text: 'Text of that day',
    older: 'Older snapshots',
    'address-unreadable': 'the address cannot be read',
    'scheme-forbidden': 'neither http nor https',
    'credentials-forbidden': 'a name or password in the address',
    'port-forbidden': 'another port than 80 or 443',
    'host-forbidden': 'no public address of the internet',
    'too-many-redirects': 'leads on too often',
    'too-slow': 'too slow',
    'too-large': 'too large',
    'type-unread': 'of a kind that is not read',
    'encoding-unread': 'packed in a way that is not read',
    'broken-answer': 'a broken answer',
    'no-host': 'no host of this name',
    'no-connection': 'no connection taken',
    'no-network': 'no way to the host from here',
    'no-trust': 'no valid certificate',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
