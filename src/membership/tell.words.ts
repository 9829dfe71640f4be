import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of membership; `{as}` is a category with its article, in Russian in the genitive. */
export const tellWords = phrases({
  en: {
    'as-full': 'a full member',
    'as-associate': 'an associate member',
    'as-special': 'a special member',
    'as-observer': 'an observer',
    observer: 'Became an observer',
    applied: 'Applied to become {as}',
    tookBack: 'Took back its application to become {as}',
    deferred: 'Its application to become {as} was put off',
    rejected: 'Its application to become {as} was refused',
    admittedBy: 'Admitted as {as} by the {meeting}',
    admitted: 'Admitted as {as}',
    founding: 'Founding {category}',
    accession: 'Joined as {as} by an act of its own',
    reported: 'Became {as}; who decided is not known',
    continued: 'Took over the place of {predecessor} as {as}',
    changed: 'Became {as} instead',
    vote: 'to vote',
    'stand-for-chair': 'to stand for the chair',
    speak: 'to speak',
    all: 'of every kind',
    and: '{one} and {other}',
    rest: 'Its rights {rights} rest',
    again: 'Has its rights {rights} again',
    withdrew: 'Withdrew; its membership ended',
    expelled: 'Expelled',
    'ended-merger': 'Became part of {successor}; its membership ended',
    'ended-succession': 'Ceased to exist and {successor} took its place; its membership ended',
    'ended-division': 'Was divided and {successor} took its place; its membership ended',
    tookPlace: 'Took the place of {predecessor}',
    renamed: 'Renamed {name}',
    wasCalled: 'Was called {name}',
    inOffice: '{person}, {office}, in office',
    tookOffice: '{person}, {office}, took office',
    atMeeting: '{what} at the {meeting}',
    whoUnknown: '{what}; who decided is not known',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
