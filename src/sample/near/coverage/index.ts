import { LogCoverage } from '../../../press/log-coverage.js';
import { make, type Step } from '../../step.js';
import { laterItems } from './after.js';
import { type Item } from './item.js';
import { liaoningItems } from './liaoning.js';
import { provincialItems } from './provinces.js';
import { workingMeetingItem } from './working-meeting.js';

const layers = (language: string, points: string[]) => points.map((text) => ({ language, text }));

const log =
  (meeting: string, note: (item: Item) => string) =>
  (item: Item): Step => {
    const { key, points, mentions, ...rest } = item;
    return {
      key: `coverage/${key}`,
      command: () =>
        make(LogCoverage, {
          ...rest,
          mentions: mentions.length > 0 ? mentions : undefined,
          language: 'zh-Hans',
          keyPoints: [...layers('ko', points.ko), ...layers('en', points.en)],
          meeting,
          evidence: [{ note: note(item) }],
        }),
    };
  };

const ofScrapbook = log(
  'general-assembly-13',
  ({ number }) => `No. ${number} of the press digest that the Secretariat circulated on 17 August 2021.`,
);
const ofWorkingMeeting = log(
  'working-meeting-2021-04-12',
  () => 'Read in a copy beside a Korean translation; its address is not at hand.',
);

const scrapbook = [...liaoningItems, ...provincialItems, ...laterItems];
const cited = (item: Item): boolean => item.key === 'A08';

/** The items that decisions and applications cite as what they rest on. */
export const coverageBefore: Step[] = [
  ...scrapbook.filter(cited).map(ofScrapbook),
  ofWorkingMeeting(workingMeetingItem),
];

/** The items that point to the decision that they tell of. */
export const coverageAfter: Step[] = scrapbook.filter((item) => !cited(item)).map(ofScrapbook);
