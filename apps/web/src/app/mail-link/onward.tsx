import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';

interface OnwardProps {
  to: '/my-bookings' | '/events';
  icon: IconName;
  text: string;
  /** Other ways, for a reader who is signed in. */
  children?: ReactNode;
}

/** Where the reader of a mail's page goes on. Without a session they sign in first. */
export function Onward({ to, icon, text, children }: OnwardProps) {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  if (!me)
    return (
      <Button
        variant="primary"
        icon="person"
        onPress={() => void navigate({ to: '/sign-in', search: { next: to } })}
      >
        {t('link.signIn')}
      </Button>
    );
  return (
    <>
      <Button variant="primary" icon={icon} onPress={() => void navigate({ to })}>
        {text}
      </Button>
      {children}
    </>
  );
}
