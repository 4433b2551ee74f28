let audio: AudioContext | null = null;

/** Two notes up for yes, one low for no: the desk is noisy and eyes are on the person. */
export function chime(good: boolean): void {
  try {
    audio ??= new AudioContext();
    const start = audio.currentTime;
    const notes = good ? [660, 990] : [220];
    notes.forEach((pitch, index) => {
      if (!audio) return;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.12, start + index * 0.09);
      volume.gain.exponentialRampToValueAtTime(0.001, start + index * 0.09 + (good ? 0.12 : 0.35));
      tone.connect(volume).connect(audio.destination);
      tone.start(start + index * 0.09);
      tone.stop(start + index * 0.09 + 0.4);
    });
  } catch {
    // Without sound there is still colour and text.
  }
}
