import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslate } from '../../../../intl/language';
import css from './check-in.module.css';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const DETECT_EVERY_MS = 250;

function findDetectorClass(): DetectorClass | null {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;
}

/** Whether the browser can read QR codes. People with another one type the digits. */
export function canScan(): boolean {
  return findDetectorClass() !== null && typeof navigator.mediaDevices?.getUserMedia === 'function';
}

interface CodeScannerProps {
  /** Says whether the code was wanted; if not, the camera goes on looking. */
  onCode: (text: string) => boolean;
  onFailed: () => void;
}

/** Runs the camera until it sees a wanted code. Returns whether its picture is there. */
function useScanning(videoRef: RefObject<HTMLVideoElement | null>, props: CodeScannerProps): boolean {
  const [ready, setReady] = useState(false);
  const takeCode = useEffectEvent(props.onCode);
  const fail = useEffectEvent(props.onFailed);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: number | undefined;
    let isOver = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const detect = async (detector: Detector, view: HTMLVideoElement) => {
      if (isOver) return;
      const codes = await detector.detect(view).catch(() => []);
      if (isOver || codes.some(({ rawValue }) => takeCode(rawValue))) return;
      timer = window.setTimeout(() => void detect(detector, view), DETECT_EVERY_MS);
    };
    const open = async () => {
      const DetectorOfBrowser = findDetectorClass();
      if (!DetectorOfBrowser) throw new Error('This browser reads no codes');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const view = videoRef.current;
      if (isOver || !view) {
        stop();
        return;
      }
      view.srcObject = stream;
      // Some phones show their first picture late. Looking before finds nothing and does no harm.
      view.play().then(
        () => setReady(true),
        () => undefined,
      );
      void detect(new DetectorOfBrowser({ formats: ['qr_code'] }), view);
    };
    open().catch(() => {
      if (!isOver) fail();
    });
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      stop();
    };
  }, [videoRef]);
  return ready;
}

/** The camera, until it sees a wanted code. */
export function CodeScanner(props: CodeScannerProps) {
  const t = useTranslate();
  const videoRef = useRef<HTMLVideoElement>(null);
  const ready = useScanning(videoRef, props);
  return (
    <div className={css.camera} aria-busy={!ready}>
      <video ref={videoRef} muted playsInline aria-label={t('checkIn.camera')} />
    </div>
  );
}
