import { AdoptRules } from '../../governance/adopt-rules.js';
import { type Bodies } from '../../governance/events.js';
import { type Evidence } from '../../language/nouns.js';
import { make, type Step } from '../step.js';
import { from } from './sources.js';

type Body = Bodies[number];

const assembly = (rest: Omit<Body, 'body' | 'names' | 'electsChair'>): Body => ({
  body: 'general-assembly',
  names: { en: 'General Assembly', ko: '총회', 'zh-Hans': '全体会议', ja: '総会', ru: 'Генеральная ассамблея' },
  electsChair: true,
  ...rest,
});

const committee = (rest: Omit<Body, 'body' | 'names'>): Body => ({
  body: 'working-committee',
  names: { en: 'Working Committee', ko: '실무위원회', 'zh-Hans': '事务委员会', ja: '実務委員会' },
  ...rest,
});

const highLevelCommittee = (rest: Omit<Body, 'body' | 'names'>): Body => ({
  ...committee(rest),
  names: {
    en: 'High-level Working Committee',
    ko: '고위급 실무위원회',
    'zh-Hans': '高级事务委员会',
    ja: '高位級実務委員会',
  },
});

const version = (name: string, inForce: string, bodies: Body[], evidence: Evidence): Step => ({
  key: `rules/${name}`,
  command: () => make(AdoptRules, { version: name, inForce, bodies, evidence }),
});

/**
 * The versions of the rules that changed what a body may do. Of the Charter only the first articles can be read, so most of this
 * comes from what the bodies did; each version says so. The revisions of 1998, 2002, 2004, 2014, 2016 and 2018 changed nothing here.
 */
export const rules: Step[] = [
  version(
    'charter-1996',
    '1996-09-12',
    [assembly({ admits: ['full', 'observer'] }), committee({ admits: [] })],
    from(
      ['seoul1996', 'organs', 'charter'],
      'The assembly admits members and elects the chair. That it also lets in observers is inferred; no source says who does. Charter revised 1998-10-21, 2002-09-11, 2004-09-08, 2010-10-28, 2014-10-22, 2016-09-27 and 2018-10-29.',
    ),
  ),
  version(
    'charter-2010',
    '2010-10-28',
    [assembly({ admits: ['full', 'associate', 'observer'] }), committee({ admits: [] })],
    from(
      ['newswin2010', 'associates2018'],
      'A report of 2010 has associate membership introduced at the 8th assembly; a page of the association of 2018 has it adopted at the 11th, in 2016. The earlier day is taken.',
    ),
  ),
  version(
    'practice-2017',
    '2017-09-26~',
    [assembly({ admits: ['full', 'associate', 'observer'] }), committee({ admits: ['associate'] })],
    from(
      'associates2018',
      'Inferred from practice: the Working Committee approved the first associate member in 2017. The text that lets it do so is not at hand.',
    ),
  ),
  version(
    'written-procedure-2022',
    '2022-09-21',
    [
      assembly({ admits: ['full', 'associate', 'observer'], writtenProcedure: true }),
      committee({ admits: ['associate'], writtenProcedure: true }),
    ],
    from(
      'jilin2022',
      'A rule on voting in writing was added and associate membership widened at the 13th Working Committee. Which bodies may vote in writing is not said; it is set for both.',
    ),
  ),
  version(
    'high-level-2024',
    '2024-09-25',
    [
      assembly({ admits: ['full', 'associate', 'special', 'observer'], writtenProcedure: true }),
      highLevelCommittee({ admits: ['full', 'associate', 'special'], writtenProcedure: true }),
    ],
    from(
      ['wc14', 'newsis2024'],
      'The 14th High-level Working Committee created the special category and admitted to three categories on the same day. That it may do so is inferred from that.',
    ),
  ),
];
