const GOOD_NOTES_HZ = [660, 990];
const BAD_NOTES_HZ = [220];
const BETWEEN_NOTES_S = 0.09;
const GOOD_NOTE_S = 0.12;
const BAD_NOTE_S = 0.35;
const LOUD = 0.12;
const SILENT = 0.001;

let audio: AudioContext | null = null;

function playNote(context: AudioContext, pitch: number, start: number, length: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(LOUD, start);
  volume.gain.exponentialRampToValueAtTime(SILENT, start + length);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.4);
}

/** Two notes up for yes, a low one for no: staff look at the person and not at the screen. */
export function chime(good: boolean): void {
  try {
    audio ??= new AudioContext();
    const context = audio;
    const notes = good ? GOOD_NOTES_HZ : BAD_NOTES_HZ;
    notes.forEach((pitch, index) =>
      playNote(
        context,
        pitch,
        context.currentTime + index * BETWEEN_NOTES_S,
        good ? GOOD_NOTE_S : BAD_NOTE_S,
      ),
    );
  } catch {
    // Without sound there are still colour and text.
  }
}
