/** Intervals of the sweeps, in seconds. */
export abstract class SweepSettings {
  abstract readonly seconds: number;
}
