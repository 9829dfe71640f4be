import { formsWith } from '../forms/form.js';
import { AppointCoordinator } from './appoint-coordinator.js';
import { ConveneCommittee } from './convene-committee.js';
import { DissolveCommittee } from './dissolve-committee.js';
import { EstablishCommittee } from './establish-committee.js';
import { committeeFormWords } from './forms.words.js';
import { MergeCommittee } from './merge-committee.js';
import { ReleaseCoordinator } from './release-coordinator.js';
import { RenameCommittee } from './rename-committee.js';
import { ReportCommittee } from './report-committee.js';

const form = formsWith(committeeFormWords);
const of = { room: 'committees', about: 'committee' } as const;

/** The forms by which the life of a committee is recorded. */
export const committeeForms = [
  form(EstablishCommittee, { room: 'committees', records: 'CommitteeEstablished', to: '/committees/*' }),
  form(ConveneCommittee, { ...of, records: 'CommitteeConvened' }),
  form(ReportCommittee, { ...of, records: 'CommitteeReported' }),
  form(AppointCoordinator, { ...of, records: 'CoordinatorAppointed' }),
  form(ReleaseCoordinator, { ...of, records: 'CoordinatorReleased' }),
  form(RenameCommittee, { ...of, records: 'CommitteeRenamed' }),
  form(MergeCommittee, { ...of, records: 'CommitteeMerged' }),
  form(DissolveCommittee, { ...of, records: 'CommitteeDissolved' }),
];
