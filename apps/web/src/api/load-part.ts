/** A part of the app that could not be loaded: there is no connection, or a newer build has replaced its file. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}

/**
 * Loads a part of the app that is not loaded with the page.
 * @throws MissingPart when it cannot be had; the page has to be loaded anew
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new MissingPart('A part of the app cannot be loaded', { cause });
  }
}
