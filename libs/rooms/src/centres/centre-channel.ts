/** The PostgreSQL channel that announces changed centres. The payload is the id. */
export const CENTRE_CHANNEL = 'birlik_centre';
