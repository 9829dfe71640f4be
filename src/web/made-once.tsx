/** What was just made and is shown this once, such as a secret: what it is, and its text. */
export const MadeOnce = ({ says, text }: { says: string; text: string }) => (
  <p class="notice" role="status">
    {says}
    <br />
    <code>{text}</code>
  </p>
);
