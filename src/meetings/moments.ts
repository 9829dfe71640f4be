/** The first minute that a moment, a day or a day and time, may mean. */
export const startOf = (moment: string): string => (moment.includes('T') ? moment : `${moment}T00:00`);

/** The last minute that a moment may mean. */
export const endOf = (moment: string): string => (moment.includes('T') ? moment : `${moment}T23:59`);
