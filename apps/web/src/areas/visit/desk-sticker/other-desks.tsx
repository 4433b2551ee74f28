import { useNavigate } from '@tanstack/react-router';
import type { Space } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';

/** The way to the other desks, on the map. */
export function OtherDesks({ space }: { space: Space }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Button
      icon="search"
      wide
      onPress={() => void navigate({ to: '/find', search: { desk: space.code, view: 'map' } })}
    >
      {t('sticker.elsewhere')}
    </Button>
  );
}
