import { type Tellings } from '../timeline/telling.js';
import { type ClaimEvent } from './events.js';

/** Figures stand beside what the record counts, on the pages of meetings, and not on a member's timeline. */
export const tellClaims: Tellings<ClaimEvent> = { ClaimRecorded: () => null };
