import { useNavigate } from '@tanstack/react-router';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';

/** Says that the reader has booked the desk, with the way to their bookings. */
export function MyDesk() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <>
      <p>{t('find.yours')}</p>
      <Button variant="primary" icon="ticket" wide onPress={() => void navigate({ to: '/my-bookings' })}>
        {t('mine.title')}
      </Button>
    </>
  );
}
