import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslate } from '../../../../intl/language';
import css from './arriving.module.css';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const lookEveryMs = 250;

function detectorClass(): DetectorClass | null {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;
}

/** Some browsers read QR codes by themselves; the others get the digits alone. */
export function canScan(): boolean {
  return detectorClass() !== null && typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** The camera, until it sees a code that is wanted; `onSeen` says whether it was. */
export function CodeScanner({
  onSeen,
  onFailed,
}: {
  onSeen: (text: string) => boolean;
  onFailed: () => void;
}) {
  const t = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const seen = useEffectEvent(onSeen);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    const Detector = detectorClass();
    let stream: MediaStream | null = null;
    let timer: number | undefined;
    let over = false;
    const look = async (detector: Detector) => {
      const view = video.current;
      if (over || !view) return;
      const found = await detector.detect(view).catch(() => []);
      if (over || found.some(({ rawValue }) => seen(rawValue))) return;
      timer = window.setTimeout(() => void look(detector), lookEveryMs);
    };
    const open = async () => {
      if (!Detector) throw new Error('This browser reads no codes');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const view = video.current;
      if (over || !view) return stream.getTracks().forEach((track) => track.stop());
      view.srcObject = stream;
      // Some phones show the first picture late; looking before it finds nothing and costs nothing.
      view.play().then(
        () => setReady(true),
        () => undefined,
      );
      void look(new Detector({ formats: ['qr_code'] }));
    };
    open().catch(() => {
      if (!over) failed();
    });
    return () => {
      over = true;
      window.clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <div className={css.camera} aria-busy={!ready}>
      <video ref={video} muted playsInline aria-label={t('checkIn.camera')} />
    </div>
  );
}
