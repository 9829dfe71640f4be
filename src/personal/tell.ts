import { type Tellings } from '../timeline/telling.js';
import { type PersonalEvent } from './events.js';

/** What was erased stands in a register of its own, and not on a member's timeline. */
export const tellPersonal: Tellings<PersonalEvent> = { PersonalDataErased: () => null };
