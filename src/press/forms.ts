import { formsWith } from '../forms/form.js';
import { AddCoverageText } from './add-coverage-text.js';
import { AddKeyPoints } from './add-key-points.js';
import { AddTranslation } from './add-translation.js';
import { formWords } from './coverage/form.words.js';
import { familyWords } from './families/family.words.js';
import { pressFormWords } from './forms.words.js';
import { LinkCoverage } from './link-coverage.js';
import { LogCoverage } from './log-coverage.js';
import { MarkNoReprint } from './mark-no-reprint.js';
import { MarkReprint } from './mark-reprint.js';
import { SetCoverageRights } from './set-coverage-rights.js';
import { SetRightsDefault } from './set-rights-default.js';

const form = formsWith(pressFormWords, formWords, familyWords);
const of = { room: 'coverage', about: 'coverage' } as const;

/** The forms by which an item of press coverage is entered by hand, and by which something is added to one or said of it. */
export const pressForms = [
  form(LogCoverage, { room: 'coverage', records: 'PressCoverageLogged', to: '/coverage/*' }),
  form(AddCoverageText, { ...of, records: 'CoverageTextAdded' }),
  form(AddTranslation, {
    ...{ ...of, records: 'CoverageTextAdded' },
    called: (language) => formWords(language).say('addTranslation'),
  }),
  form(AddKeyPoints, {
    ...{ ...of, records: 'CoverageTextAdded' },
    called: (language) => formWords(language).say('addKeyPoints'),
  }),
  form(LinkCoverage, { ...of, records: 'CoverageLinked' }),
  form(MarkReprint, { ...of, records: 'MarkedReprintOf', things: { of: 'coverage' } }),
  form(MarkNoReprint, { ...of, records: 'MarkedNoReprintOf', things: { of: 'coverage' } }),
  form(SetCoverageRights, { ...of, records: 'CoverageRightsSet' }),
  form(SetRightsDefault, { room: 'coverage', records: 'RightsDefaultSet', to: '/coverage-rights' }),
];
