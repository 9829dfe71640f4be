import { inTurn, type Sample } from '../step.js';
import { guests } from './attendance/guests.js';
import { attendances } from './attendance/index.js';
import { chairs, officeHolders } from './chairs/index.js';
import { claims } from './claims/index.js';
import { commitments, fulfilments, renewals } from './commitments/index.js';
import { committees, coordinators, endings, renamings } from './committees/index.js';
import { coverageAfter, coverageBefore } from './coverage/index.js';
import { reprints } from './coverage/reprints.js';
import { decisions, decisionsWithCoverage } from './decisions/index.js';
import { registrations } from './governments/index.js';
import { agendas, reports } from './meetings/agendas.js';
import { memberNames } from './governments/renamings.js';
import { closings, openings, schedules } from './meetings/index.js';
import { changesOfPlan } from './meetings/plans.js';
import { roles } from './meetings/roles.js';
import { applications, approvals, corrections, observations, successions } from './membership/index.js';
import { rules } from './rules.js';

/**
 * The Association of North East Asia Regional Governments from 1996 to 2025, as public sources tell it: facts in the record's own
 * words, each with its source, their doubts and contradictions kept.
 */
export const near: Sample = {
  handle: 'near',
  names: {
    en: 'The Association of North East Asia Regional Governments (NEAR)',
    ko: '동북아시아지방정부연합(NEAR)',
    'zh-Hans': '东北亚地区地方政府联合会',
    ja: '北東アジア地域自治体連合',
    ru: 'Ассоциация региональных администраций стран Северо-Восточной Азии (АРАССВА)',
  },
  phases: [
    ...inTurn(rules),
    registrations,
    memberNames,
    schedules,
    coverageBefore,
    ...inTurn(changesOfPlan),
    openings,
    closings,
    decisions,
    ...inTurn(coverageAfter),
    decisionsWithCoverage,
    ...inTurn(reprints),
    observations,
    applications,
    corrections,
    approvals,
    successions,
    ...inTurn(chairs),
    ...inTurn(officeHolders),
    attendances,
    agendas,
    [...roles, ...reports, ...guests],
    claims,
    committees,
    coordinators,
    renamings,
    endings,
    commitments,
    renewals,
    fulfilments,
  ],
};
