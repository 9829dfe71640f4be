import { type Finding } from '../../exchange/reader.js';
import { type MemberUnit } from './member-unit.js';

/** Whether rules would refuse that it joined, once it is registered; `before` are the category and day of each application in the record. */
export const lacksApplication = ({ basis, category, applied }: MemberUnit, before: string[]): boolean =>
  category !== 'observer' &&
  basis === 'reported' &&
  applied === undefined &&
  !before.some((each) => each.startsWith(`${category} `));

/** What is found of such a row: nothing of it is to be recorded until it says more. */
export const withoutApplying = (finding: Finding): Finding =>
  finding.code === 'joined-without-applying' ? { ...finding, detail: ASKS, blocks: true } : finding;

const ASKS =
  'It joined and no application is told: give the day (applied, ../1998 where it is only known that it was before) or how it joined (basis)';
