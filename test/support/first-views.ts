/** A page that people open first. */
export interface FirstView {
  readonly login: string;
  readonly path: string;
  readonly width: number;
  /** By what a reader sees that the page is complete. */
  readonly seen: string;
  /** What may be asked when the page is complete. */
  readonly later?: readonly string[];
}

export const FIRST_VIEWS: readonly FirstView[] = [
  { login: 'member021', path: '/find', width: 390, seen: 'main section button' },
  // What is left of the reader's allowance depends on the desk that the page chooses: it is asked once that desk is there.
  { login: 'member021', path: '/', width: 390, seen: '#best-desk', later: ['/api/v1/centres/…/explain'] },
  { login: 'organiser', path: '/rooms', width: 1280, seen: '[role=grid] [role=gridcell]' },
  { login: 'member021', path: '/my-bookings', width: 390, seen: 'h1' },
];
