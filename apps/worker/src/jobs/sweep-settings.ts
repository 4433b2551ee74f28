/** How often the sweeps come round, in seconds. */
export abstract class SweepSettings {
  abstract readonly seconds: number;
}
