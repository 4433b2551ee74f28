/** The address of the pages: `https://…` without a slash at the end. */
export abstract class PublicAddress {
  abstract readonly url: string;
}
