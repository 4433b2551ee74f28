/** The PostgreSQL channel on which a changed centre is announced; the payload is its id. */
export const CENTRE_CHANNEL = 'birlik_centre';
