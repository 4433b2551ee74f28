import { useNavigate } from '@tanstack/react-router';
import { booksRooms } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { Booking } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { writeDraft } from '../shared/stored-draft';
import { findAgain, firstPlaces, roomAgain } from './again';

/** Opens the same place at the same time of another day, filled in. Nothing where it cannot be had any more. */
export function AgainButton({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const names = useSpaceNames();
  const now = useNow();
  const { centre, clock } = useCentre();
  const places = firstPlaces(booking);
  const spaces = places.flatMap((id) => names.find(id) ?? []);
  const isRoom = booking.kind === 'room';
  if (spaces.length === 0 || spaces.length < places.length || (isRoom && !booksRooms(me))) return null;
  const { organiserAdvanceDays, memberAdvanceDays, slotStepMinutes } = centre.rules;
  const question = {
    now,
    clock,
    spaces,
    step: slotStepMinutes,
    advanceDays: isRoom ? organiserAdvanceDays : memberAdvanceDays,
  };
  const openRoom = () => {
    const { title, organisationId, people, equipment } = booking;
    writeDraft(me?.id ?? '', {
      title: title ?? '',
      organisationId: organisationId ?? '',
      people: String(people),
      equipment,
    });
    void navigate({ to: '/rooms', search: roomAgain(booking, question) });
  };
  const openDesk = () => void navigate({ to: '/find', search: findAgain(booking, question) });
  return (
    <Button icon="repeat" onPress={isRoom ? openRoom : openDesk}>
      {t('booking.again')}
    </Button>
  );
}
