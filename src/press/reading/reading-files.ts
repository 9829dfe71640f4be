/** The files that are started apart, as they lie beside this one once the project is built. */
export const readingFiles = {
  process: new URL('./reading-process.js', import.meta.url),
  thread: new URL('./reading-thread.js', import.meta.url),
};
