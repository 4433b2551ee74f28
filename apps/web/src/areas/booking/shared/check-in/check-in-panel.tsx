import { useEffect, useRef, useState, type FormEvent } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import { useCheckInMyself, type PresenceProof } from '../queries';

import type { Booking } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';

import { useToast } from '../../../../ui/toast';
import { useLocationText } from '../location-text';
import css from './arriving.module.css';
import { canScan, CodeScanner } from './code-scanner';
import { ProofRefusal } from './proof-refusal';
import { proofOf } from './scanned-proof';

const digits = 4;

/** The proof that somebody is at the centre: four digits of the entrance screen, or its picture before the camera. */
export function CheckInPanel({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const placeText = useLocationText();
  const checkIn = useCheckInMyself();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [scanning, setScanning] = useState(false);
  const [blind, setBlind] = useState(false);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const prove = (proof: PresenceProof) =>
    afterMutation(
      checkIn.mutateAsync({ id: booking.id, ...proof }),
      (here) => toast({ text: t('toast.here', { space: placeText(here) }), about: here.id }),
      () => {
        setCode('');
        field.current?.focus();
      },
    );
  const type = (text: string) => {
    const typed = text.replace(/\D/g, '').slice(0, digits);
    setCode(typed);
    if (typed.length === digits && !checkIn.isPending) prove({ via: 'code', proof: typed });
  };

  return (
    <form
      className={css.panel}
      aria-label={t('checkIn.myself')}
      onSubmit={(event: FormEvent) => event.preventDefault()}
    >
      <label className={css.code}>
        <span>{t('checkIn.digits')}</span>
        <input
          ref={field}
          value={code}
          inputMode="numeric"
          autoComplete="off"
          maxLength={digits}
          aria-busy={checkIn.isPending}
          aria-invalid={checkIn.isError ? true : undefined}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {checkIn.isError ? <ProofRefusal error={checkIn.error} /> : null}
      {scanning ? (
        <CodeScanner
          onSeen={(text) => {
            const proof = proofOf(text);
            if (!proof) return false;
            setScanning(false);
            prove(proof);
            return true;
          }}
          onFailed={() => {
            setScanning(false);
            setBlind(true);
          }}
        />
      ) : null}
      {blind ? <p className={css.soft}>{t('checkIn.noCamera')}</p> : null}
      <div className={css.buttons}>
        {canScan() ? (
          <Button icon="scan" pressed={scanning} onPress={() => setScanning(!scanning)}>
            {t('checkIn.scan')}
          </Button>
        ) : null}
        <Button look="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
