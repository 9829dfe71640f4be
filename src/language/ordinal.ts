const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** A number in its order, in English: 1st, 2nd, 13th. */
export const ordinal = (n: number): string => `${n}${endings[rules.select(n)] ?? 'th'}`;
