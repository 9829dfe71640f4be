import { type Asking } from '../forms/asking.js';
import { FormPage } from '../forms/form.page.js';
import { formWords } from '../forms/form.words.js';
import { type Place } from '../forms/schema.js';
import { type Page } from '../web/answer.js';
import { Data, type DataWords } from '../web/data.js';
import { Position } from '../web/text.js';
import { link, type View } from '../web/view.js';
import { type Correctable } from './correctable.js';

interface Shown {
  fact: Correctable;
  /** What its fields, choices and ids are called. */
  words: DataWords;
  back?: 'yes';
  place: Place;
  values: object;
  asking: Asking;
  stale: boolean;
  seen: string;
  key: string;
}

/** The page on which a fact is corrected, or taken back. */
export const CorrectionPage = (view: View, { fact, back, words, ...shown }: Shown): Page => {
  const { say } = formWords(view.language);
  const path = `/audit/${fact.position}/correction`;
  return FormPage(view, {
    ...shown,
    title: say(back ? 'takeBackTitle' : 'correct'),
    lead: say(back ? 'takeBackLead' : 'correctLead'),
    about: link(view, `/audit/${fact.position}`),
    data: view.may('prove') ? [`/events/${fact.position}`] : undefined,
    path,
    parameters: { back },
    room: 'audit',
    before: (
      <>
        <p>
          <Position at={fact.position} />
        </p>
        {back && (
          <details open>
            <summary>{say('asRecorded')}</summary>
            <Data of={fact.now} {...words} />
          </details>
        )}
      </>
    ),
    ends: (
      <>
        <button type="submit">{say(back ? 'takeBack' : 'recordCorrection')}</button>
        {!back && <a href={link(view, path, { back: 'yes' })}>{say('takeBackTitle')}</a>}
      </>
    ),
  });
};
