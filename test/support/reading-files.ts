const built = (file: string) => new URL(`../../dist/src/press/reading/${file}`, import.meta.url);

/** The files from which a document is read apart, as they were built. */
export const readingFiles = { process: built('reading-process.js'), thread: built('reading-thread.js') };
