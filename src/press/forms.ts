import { formsWith } from '../forms/form.js';
import { AddCoverageText } from './add-coverage-text.js';
import { pressFormWords } from './forms.words.js';
import { LogCoverage } from './log-coverage.js';

const form = formsWith(pressFormWords);

/** The forms by which an item of press coverage is entered by hand. What is said of one stands on its page. */
export const pressForms = [
  form(LogCoverage, { room: 'coverage', records: 'PressCoverageLogged', to: '/coverage/*' }),
  form(AddCoverageText, { room: 'coverage', records: 'CoverageTextAdded', about: 'coverage' }),
];
