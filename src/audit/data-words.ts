import { type Views } from '../access/views.js';
import { findIn } from '../forms/asking.js';
import { type DataWords } from '../web/data.js';
import { type Catalogue } from '../web/phrases.js';
import { type View } from '../web/view.js';

/** What stands for data of an event whose form has these words: those of the form, and the names of what its ids stand for. */
export const dataWords = async (
  views: Views,
  view: View,
  words: readonly Catalogue[] = [],
  data: unknown,
): Promise<DataWords> => ({ names: await views.called(view, data), find: findIn(words, view.language) });
