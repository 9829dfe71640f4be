import { type MigrationInterface } from 'typeorm';
import { EventStore1763683200001 } from './0001-event-store.js';
import { ReadModels1763683200002 } from './0002-read-models.js';
import { Imports1763683200003 } from './0003-imports.js';
import { Installation1763683200004 } from './0004-installation.js';
import { AppendingInOneGo1763683200005 } from './0005-appending-in-one-go.js';
import { Distribution1763683200006 } from './0006-distribution.js';
import { Reactions1763683200007 } from './0007-reactions.js';
import { Membership1763683200010 } from './0010-membership.js';
import { Decisions1763683200011 } from './0011-decisions.js';
import { TheChair1763683200012 } from './0012-the-chair.js';
import { CommitteesAndCommitments1763683200013 } from './0013-committees-and-commitments.js';
import { Meetings1763683200014 } from './0014-meetings.js';
import { BulkImports1763683200015 } from './0015-bulk-imports.js';
import { Associations1763683200016 } from './0016-associations.js';
import { Readings1763683200017 } from './0017-readings.js';
import { Reprints1763683200018 } from './0018-reprints.js';
import { Questions1763683200019 } from './0019-questions.js';
import { LinesAheadAndRestingVotes1763683200020 } from './0020-lines-ahead-and-resting-votes.js';
import { Choices1763683200021 } from './0021-choices.js';
import { Rights1763683200022 } from './0022-rights.js';
import { LinksAndSnapshots1763683200023 } from './0023-links-and-snapshots.js';
import { Layers1763683200024 } from './0024-layers.js';
import { TamperEvidence1763683200025 } from './0025-tamper-evidence.js';
import { Access1763683200026 } from './0026-access.js';
import { PersonalData1763683200027 } from './0027-personal-data.js';
import { Search1763683200028 } from './0028-search.js';
import { Press1763683200030 } from './0030-press.js';
import { BodiesOfRecorders1763683200031 } from './0031-bodies-of-recorders.js';
import { Doors1763683200032 } from './0032-doors.js';
import { Incarnations1763683200033 } from './0033-incarnations.js';
import { CountryNames1763683200034 } from './0034-country-names.js';
import { SearchInLine1763683200035 } from './0035-search-in-line.js';
import { SearchInOrder1763683200036 } from './0036-search-in-order.js';
import { FoundAtOnce1763683200037 } from './0037-found-at-once.js';
import { Cosignatures1763683200038 } from './0038-cosignatures.js';
import { KeysAndNames1763683200039 } from './0039-keys-and-names.js';
import { AskedTogether1763683200040 } from './0040-asked-together.js';
import { FoundInOrder1763683200042 } from './0042-found-in-order.js';
import { Builds1763683200043 } from './0043-builds.js';
import { Brought1763683200044 } from './0044-brought.js';

/** Every migration, in order. */
export const migrations: (new () => MigrationInterface)[] = [
  EventStore1763683200001,
  ReadModels1763683200002,
  Imports1763683200003,
  Installation1763683200004,
  AppendingInOneGo1763683200005,
  Distribution1763683200006,
  Reactions1763683200007,
  Membership1763683200010,
  Decisions1763683200011,
  TheChair1763683200012,
  CommitteesAndCommitments1763683200013,
  Meetings1763683200014,
  BulkImports1763683200015,
  Associations1763683200016,
  Readings1763683200017,
  Reprints1763683200018,
  Questions1763683200019,
  LinesAheadAndRestingVotes1763683200020,
  Choices1763683200021,
  Rights1763683200022,
  LinksAndSnapshots1763683200023,
  Layers1763683200024,
  TamperEvidence1763683200025,
  Access1763683200026,
  PersonalData1763683200027,
  Search1763683200028,
  Press1763683200030,
  BodiesOfRecorders1763683200031,
  Doors1763683200032,
  Incarnations1763683200033,
  CountryNames1763683200034,
  SearchInLine1763683200035,
  SearchInOrder1763683200036,
  FoundAtOnce1763683200037,
  Cosignatures1763683200038,
  KeysAndNames1763683200039,
  AskedTogether1763683200040,
  FoundInOrder1763683200042,
  Builds1763683200043,
  Brought1763683200044,
];
