import { type Page } from '../sources.js';

/** A committee of the association, and who is known to have coordinated it. */
export interface Field {
  handle: string;
  en: string;
  ko: string;
  /** When it was set up, and by which decision, where one is in the record. */
  on: string;
  decision?: string;
  body?: string;
  page: Page | readonly Page[];
  note?: string;
  firstMeeting?: { on: string; page: Page };
  seats?: {
    who: string;
    from: string;
    decision?: string;
    page?: Page | readonly Page[];
    note?: string;
    items?: string[];
  }[];
  renamed?: { on: string; en: string; ko: string; page: Page };
  ended?: { on: string; into?: string; page: Page | readonly Page[]; note?: string };
}

/** A seat that only the list of coordinators tells of: it began some time between the committee and that list. */
export const listed = (who: string, since: string): NonNullable<Field['seats']>[number] => ({
  who,
  from: `${since}/2025`,
  page: 'coordinators',
  note: 'In the list of coordinators, which was made between 2023 and 2025. Since when is not said.',
});
