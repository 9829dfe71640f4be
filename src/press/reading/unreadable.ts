/** A file that cannot be read, or a text that is none of the documents this room knows. */
export class UnreadableDocument extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}
