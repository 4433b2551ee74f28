// Loaded into a worker by NODE_OPTIONS: everything that asks JavaScript for the time is told one that is off by
// BIRLIK_CLOCK_SHIFT_MS. The queue judges by it; nothing of ours may.
const shift = Number(process.env.BIRLIK_CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
