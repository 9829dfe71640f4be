import { type VNode } from 'preact';
import { isId } from '../language/ids.js';
import { type Panels } from '../web/panels.js';
import { type View } from '../web/view.js';
import { type Values } from './tried.js';

/** What is known of that which a form carries along and none of its fields shows. */
export const carriedBy = async (panels: Panels, view: View, { question, claim }: Values): Promise<VNode[]> => {
  const asked = isId(question) ? panels.at('question', view, question) : [];
  const said = isId(claim) ? panels.at('claim', view, claim) : [];
  return [...(await asked), ...(await said)];
};
