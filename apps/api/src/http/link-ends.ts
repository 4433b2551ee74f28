import type { LinkPurpose } from '@birlik/users';

/** Knows whether the links to subjects of one kind still work. The library that owns the subjects provides it. */
interface LinkEnd {
  /** Returns false for a subject that does not exist. */
  isOver(subjectId: string): Promise<boolean>;
}

/** For each purpose of a link in a mail, who knows when it ends. */
export abstract class LinkEnds implements Readonly<Record<LinkPurpose, LinkEnd>> {
  abstract readonly offer: LinkEnd;
  abstract readonly visit: LinkEnd;
  abstract readonly place: LinkEnd;
}
