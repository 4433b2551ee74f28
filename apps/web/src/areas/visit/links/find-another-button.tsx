import { useNavigate } from '@tanstack/react-router';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';

/** The way to another desk. */
export function FindAnotherButton({ variant }: { variant: 'primary' | 'quiet' }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Button variant={variant} icon="search" onPress={() => void navigate({ to: '/find' })}>
      {t('visit.findAnother')}
    </Button>
  );
}
