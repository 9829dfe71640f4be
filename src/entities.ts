import { ClaimRow } from './claims/questions/claim.entity.js';
import { ClaimPlaceRow, CoverageReprintRow, QuestionAnswerRow } from './claims/questions/question.entity.js';
import { CommitmentRow } from './commitments/register/commitment.entity.js';
import { CommitteeRow, CommitteeSeat } from './committees/register/committee.entity.js';
import { ChairCandidacy, ChairPerson, ChairTerm } from './governance/chairs/chair.entity.js';
import { ChairMeeting, ChairRules, ChairStanding } from './governance/chairs/ground.entity.js';
import { DecisionEffect, DecisionRow, RulesRow, Supersession } from './governance/decisions/decision.entity.js';
import { Attendance, Expected, Guest, Restriction } from './meetings/attendance/attendance.entity.js';
import { ReportedFigureRow } from './meetings/figures/figures.entity.js';
import { MeetingDecision, MeetingReport, MeetingRole, MeetingRow } from './meetings/meetings/meeting.entity.js';
import {
  Application,
  ExternalId,
  Government,
  GovernmentName,
  OfficeHolder,
} from './membership/member/member.entity.js';
import { CategoryRules, RestingRight, RosterEntry } from './membership/roster/roster.entity.js';
import { CoverageItem } from './press/coverage/coverage.entity.js';
import { ClaimedQuote, RightsDefault } from './press/coverage/rights.entity.js';
import { OccasionDecision, OccasionMeeting } from './press/imports/occasion.entity.js';
import { ReprintMark, CoverageText } from './press/families/families.entity.js';
import { CoverageSnapshot, LinkCheck } from './press/links/links.entity.js';
import { MemberName } from './press/names/member-name.entity.js';
import { SearchDefault, SearchText } from './search/index/search-text.entity.js';
import { LabelRow, TimelineItem } from './timeline/timeline.entities.js';

/** Every table that TypeORM maps: the read models of all rooms. */
export const entities = [
  TimelineItem,
  LabelRow,
  RosterEntry,
  CategoryRules,
  RestingRight,
  Government,
  GovernmentName,
  ExternalId,
  Application,
  OfficeHolder,
  MeetingRow,
  MeetingDecision,
  MeetingRole,
  MeetingReport,
  Guest,
  Restriction,
  Attendance,
  Expected,
  ReportedFigureRow,
  DecisionRow,
  Supersession,
  DecisionEffect,
  RulesRow,
  ChairTerm,
  ChairCandidacy,
  ChairPerson,
  CommitteeRow,
  CommitteeSeat,
  CommitmentRow,
  ChairMeeting,
  ChairRules,
  ChairStanding,
  CoverageItem,
  ClaimedQuote,
  RightsDefault,
  OccasionMeeting,
  OccasionDecision,
  CoverageText,
  ReprintMark,
  CoverageSnapshot,
  LinkCheck,
  MemberName,
  ClaimRow,
  ClaimPlaceRow,
  QuestionAnswerRow,
  CoverageReprintRow,
  SearchText,
  SearchDefault,
];
