import { RegisterGovernment } from '../../../membership/register-government.js';
import { type Earlier, make, type Step } from '../../step.js';
import { from } from '../sources.js';
import { beyond } from './beyond.js';
import { china } from './china.js';
import { japan } from './japan.js';
import { korea, northKorea, pohang } from './korea.js';
import { mongolia } from './mongolia.js';
import { russia } from './russia.js';

export const governments = [...china, ...japan, ...korea, ...pohang, ...northKorea, ...mongolia, ...russia, ...beyond];

const isCode = (key: string): boolean => /^[A-Z]/.test(key);

/** What commands name a government by: its code or, where it has none, the id it was given. */
export const member = (earlier: Earlier, key: string): string => (isCode(key) ? key : idOf(earlier, key));

/** The id that a government was given. */
export const idOf = (earlier: Earlier, key: string): string => earlier.id(`government/${key}`);

/** Every government that has to do with the association is entered; that makes none of them a member. */
export const registrations: Step[] = governments.map(({ key, country, names, aliases, page }) => ({
  key: `government/${key}`,
  command: () =>
    make(RegisterGovernment, {
      names,
      aliases: aliases.length > 0 ? aliases : undefined,
      country,
      code: isCode(key) ? key : undefined,
      evidence: from(page),
    }),
}));
