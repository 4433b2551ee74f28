import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import type { Booking } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { useToast } from '../../../../ui/toast';
import { useLocationText } from '../location-text';
import { useCheckInMyself, type PresenceProof } from '../queries';
import css from './check-in.module.css';
import { canScan, CodeScanner } from './code-scanner';
import { ProofRefusal } from './proof-refusal';
import { readProof } from './scanned-proof';

const CODE_DIGITS = 6;

interface CheckInPanelProps {
  booking: Booking;
  onClose: () => void;
}

/** Proves that somebody is at the centre: with the digits of the entrance display, or with a code before the camera. */
export function CheckInPanel({ booking, onClose }: CheckInPanelProps) {
  const t = useTranslate();
  const toast = useToast();
  const locationText = useLocationText();
  const checkIn = useCheckInMyself();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);

  const prove = (proof: PresenceProof) =>
    afterMutation(
      checkIn.mutateAsync({ id: booking.id, ...proof }),
      (here) => toast({ text: t('toast.here', { space: locationText(here) }), about: here.id }),
      () => {
        setCode('');
        field.current?.focus();
      },
    );
  const enterCode = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, CODE_DIGITS);
    setCode(digits);
    if (digits.length === CODE_DIGITS && !checkIn.isPending) prove({ via: 'code', proof: digits });
  };

  return (
    <form
      className={css.panel}
      aria-label={t('checkIn.myself')}
      onSubmit={(event: FormEvent) => event.preventDefault()}
    >
      <CodeField
        ref={field}
        code={code}
        busy={checkIn.isPending}
        invalid={checkIn.isError}
        onChange={enterCode}
      />
      {checkIn.isError ? <ProofRefusal error={checkIn.error} /> : null}
      <Scanning onProof={prove} onClose={onClose} />
    </form>
  );
}

interface CodeFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  code: string;
  busy: boolean;
  invalid: boolean;
  onChange: (text: string) => void;
}

function CodeField({ ref, code, busy, invalid, onChange }: CodeFieldProps) {
  const t = useTranslate();
  return (
    <label className={css.code}>
      <span>{t('checkIn.digits')}</span>
      <input
        ref={ref}
        value={code}
        inputMode="numeric"
        autoComplete="off"
        maxLength={CODE_DIGITS}
        aria-busy={busy}
        aria-invalid={invalid ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface ScanningProps {
  onProof: (proof: PresenceProof) => void;
  onClose: () => void;
}

/** The camera where the browser can read codes, and the way out of the panel. */
function Scanning({ onProof, onClose }: ScanningProps) {
  const t = useTranslate();
  const [scanning, setScanning] = useState(false);
  const [cameraFailed, setCameraFailed] = useState(false);
  const takeProof = (text: string) => {
    const proof = readProof(text);
    if (!proof) return false;
    setScanning(false);
    onProof(proof);
    return true;
  };
  const giveUp = () => {
    setScanning(false);
    setCameraFailed(true);
  };
  return (
    <>
      {scanning ? <CodeScanner onCode={takeProof} onFailed={giveUp} /> : null}
      {cameraFailed ? <p className={css.soft}>{t('checkIn.noCamera')}</p> : null}
      <div className={css.buttons}>
        {canScan() ? (
          <Button icon="scan" pressed={scanning} onPress={() => setScanning(!scanning)}>
            {t('checkIn.scan')}
          </Button>
        ) : null}
        <Button variant="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </>
  );
}
