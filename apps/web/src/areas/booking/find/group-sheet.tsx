import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import type { DeskSet } from './desk-sets';
import css from './find.module.css';
import { Sheet } from './sheet';
import type { Find } from './use-find';

function useGroupBooking({ interval, people, organisationId }: Find) {
  const { centre } = useCentre();
  return { centreId: centre.id, ...interval, people, ...(organisationId ? { organisationId } : {}) };
}

/** A way to wait for desks side by side. */
export function GroupWaitlist({ find }: { find: Find }) {
  const booking = useGroupBooking(find);
  return <JoinWaitlist slot={{ ...booking, kind: 'desk' }} any={{ features: find.features }} />;
}

/** The chosen set of desks and the button that books it. */
export function GroupSheet({ find, set }: { find: Find; set: DeskSet }) {
  const t = useTranslate();
  const booking = useGroupBooking(find);
  const { spaceIds } = set.alternative;
  const close = () => find.set({ set: undefined });
  return (
    <Sheet
      label={t('together.title')}
      title={set.spaces.map((space) => space.code).join(', ')}
      onClose={close}
    >
      <p className={css.traits}>
        <span>
          <Icon name="person" size={18} />
          {t('booking.people', { count: find.people })}
        </span>
      </p>
      <ReserveButton
        key={spaceIds.join() + booking.start + booking.end}
        booking={{ ...booking, spaceIds }}
        onDone={close}
        waitlist={<GroupWaitlist find={find} />}
      />
    </Sheet>
  );
}
