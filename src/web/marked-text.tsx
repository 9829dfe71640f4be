import { type Mark } from './text-marks.js';
import { piecesOf } from './marked.js';

/** A text in paragraphs in which passages are marked; behind each stands the number of the mark, which leads to what is said of it. */
export const MarkedText = ({ text, marks, language }: { text: string; marks: Mark[]; language: string }) => (
  <div class="whole marked" lang={language}>
    {piecesOf(text, marks).map(({ text: piece, in: within, ends }, n) => (
      <>
        {within.length === 0 ? piece : <mark class={within.map((each) => marks[each]!.state).join(' ')}>{piece}</mark>}
        {ends.map((each) => (
          <sup key={`${n}-${each}`}>
            <a href={marks[each]!.href} title={marks[each]!.title}>
              {marks[each]!.label}
            </a>
          </sup>
        ))}
      </>
    ))}
  </div>
);
