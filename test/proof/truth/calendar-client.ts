import ICAL from 'ical.js';

/** What a calendar shows of one thing. */
export interface ShownEntry {
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly status: string;
}

interface KeptEntry extends ShownEntry {
  readonly sequence: number;
  readonly stamp: number;
}

/** A calendar of one person that does with each object what RFC 5546 tells a client to do. */
export class CalendarClient {
  private readonly entries = new Map<string, KeptEntry>();

  /** Takes an object that came by mail. An older one changes nothing. */
  take(content: string): void {
    const calendar = new ICAL.Component(ICAL.parse(content) as never);
    const method = String(calendar.getFirstPropertyValue('method'));
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const value = (name: string) => event.getFirstPropertyValue(name);
      const instant = (name: string) => (value(name) as ICAL.Time).toJSDate().getTime();
      const uid = String(value('uid'));
      const read = {
        start: instant('dtstart'),
        end: instant('dtend'),
        place: String(value('location')),
        status: method === 'CANCEL' ? 'CANCELLED' : String(value('status')),
        sequence: Number(value('sequence')),
        stamp: instant('dtstamp'),
      };
      const known = this.entries.get(uid);
      if (
        known &&
        (read.sequence < known.sequence || (read.sequence === known.sequence && read.stamp < known.stamp))
      )
        continue;
      this.entries.set(uid, read);
    }
  }

  /** What stands in it; nothing when it was never there, or was taken out. */
  show(uid: string): ShownEntry | null {
    const entry = this.entries.get(uid);
    return entry && entry.status !== 'CANCELLED' ? entry : null;
  }

  listUids(): string[] {
    return [...this.entries.keys()];
  }
}
