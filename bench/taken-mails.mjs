const GIVE_UP_MS = 120_000;

/** The mails that the server of the run has taken. */
export class TakenMails {
  #sink;

  /** @param sink a started `mail-sink.mjs` */
  constructor(sink) {
    this.#sink = sink;
  }

  async count() {
    return (await this.#sink.ask({})).taken;
  }

  async awaitMails(count) {
    for (const giveUp = Date.now() + GIVE_UP_MS; (await this.count()) < count; await pause(100))
      if (Date.now() > giveUp) throw new Error(`only ${await this.count()} of ${count} mails came`);
  }

  /** Runs `work`, waits until each booking has its mail, and gives the time that each of `programs` used for one. */
  async measure(programs, bookings, work) {
    const before = programs.map((cpu) => cpu());
    const mails = await this.count();
    const began = performance.now();
    await work();
    await this.awaitMails(mails + bookings);
    return {
      cpu: programs.map((cpu, i) => (cpu() - before[i]) / bookings),
      perSecond: (bookings * 1_000) / (performance.now() - began),
    };
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
