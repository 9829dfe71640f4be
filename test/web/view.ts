import { type ComponentChild, Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inView, type View } from '../../src/web/view.js';

/** A page's view of an empty association, otherwise as given. */
export const viewOf = (given: Partial<View> = {}): View => ({
  language: 'en',
  association: { handle: 'league', names: { en: 'League' } },
  asOf: { association: '0', trueOn: '2026-11-21', knownOn: 9 },
  today: '2026-11-21',
  last: 9,
  may: () => true,
  people: new Map(),
  mayLag: false,
  recordedAt: '2026-11-20T12:00:00Z',
  path: '/league',
  asked: {},
  stopped: [],
  halted: false,
  titles: new Map(),
  items: new Map(),
  selfApproved: new Set(),
  ...given,
});

/** What a part of a page is written as. */
export const html = (part: ComponentChild, given: Partial<View> = {}): string =>
  inView(viewOf(given), () => renderToString(h(Fragment, null, part)));
