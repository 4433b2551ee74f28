import { useEffect, useState } from 'react';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useSendCode, type CodePurpose } from '../queries';

/** A mail takes a moment; who asks again at once would only get more of them. */
const WAIT_SECONDS = 30;
const SECOND_MS = 1_000;

/** Sends another code, not before the last one had time to arrive. */
export function SendAgain({ login, purpose }: { login: string; purpose: CodePurpose }) {
  const t = useTranslate();
  const send = useSendCode();
  const [seconds, setSeconds] = useState(WAIT_SECONDS);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = window.setTimeout(() => setSeconds(seconds - 1), SECOND_MS);
    return () => window.clearTimeout(timer);
  }, [seconds]);
  return (
    <>
      {send.isError ? <RefusalNotice error={send.error} /> : null}
      <Button
        variant="plain"
        disabled={seconds > 0}
        busy={send.isPending}
        onPress={() => send.mutate({ login, purpose }, { onSuccess: () => setSeconds(WAIT_SECONDS) })}
      >
        {seconds > 0 ? t('code.againIn', { count: seconds }) : t('code.again')}
      </Button>
    </>
  );
}
