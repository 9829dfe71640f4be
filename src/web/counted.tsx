import { type ComponentChildren } from 'preact';

/** A figure that the record counts; opened, how it comes to that, and who decided on it where somebody may. */
export const Counted = ({ figure, children }: { figure: ComponentChildren; children: ComponentChildren }) => (
  <details class="fold">
    <summary class="count">{figure}</summary>
    <div class="behind">{children}</div>
  </details>
);
