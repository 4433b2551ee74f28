import { MINUTE_MS } from '../../../api/durations';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { StatusTag } from '../../../ui/state-tag';
import { AllowanceLine } from '../shared/allowance/allowance-line';
import { deskStateStyles, isBookable, type DeskStatus } from '../shared/desks/desk-status';
import type { Slot } from '../shared/desks/slot';
import { SpaceTraits } from '../shared/desks/space-traits';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { SlotExplanation } from '../shared/reserve/slot-explanation';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { EndChoice } from './end-choice';
import css from './find.module.css';
import { MyDesk } from './my-desk';
import { NearbyDesks } from './nearby-desks';
import { Sheet } from './sheet';
import { WholeSlotOffer } from './whole-slot-offer';

interface DeskSheetProps {
  status: DeskStatus;
  /** All desks of the results. */
  desks: readonly DeskStatus[];
  slot: Slot;
  /** The features that were wanted: any desk that has them would do too. */
  features: readonly string[];
  /** When the desk closes, in ms. */
  closing: number;
  onChoose: (status: DeskStatus | null) => void;
  onUntil: (end: number) => void;
  /** Another start, perhaps on another day. */
  onFrom: (start: number) => void;
}

/** The chosen desk: until when it can be had and the button that books it, or why it cannot be had. */
export function DeskSheet({ status, desks, slot, features, closing, ...actions }: DeskSheetProps) {
  const t = useTranslate();
  const names = useSpaceNames();
  const { centre, clock } = useCentre();
  const { space, state } = status;
  const { onChoose, onUntil, onFrom } = actions;
  const longestEnd = slot.start + centre.rules.deskMaximumMinutes * MINUTE_MS;
  const latest = Math.min(status.freeUntil, closing, longestEnd);
  const end = Math.min(slot.end, latest);
  const canBook = isBookable(status);
  const isRefused = state !== 'mine' && !canBook;
  const slotOfSpace = { centreId: centre.id, start: clock.isoOf(slot.start) };
  const nearby = <NearbyDesks space={space} desks={desks} onChoose={onChoose} />;
  const wanted = { start: clock.isoOf(slot.start), end: clock.isoOf(Math.min(slot.end, closing)) };
  const someAreFree = desks.some((other) => other.state === 'free');
  const waitlist = (
    <JoinWaitlist
      key={wanted.start + wanted.end}
      slot={{ centreId: centre.id, kind: 'desk', ...wanted }}
      spaceId={space.id}
      any={someAreFree ? undefined : { features }}
    />
  );
  return (
    <Sheet
      label={`${t('kind.desk')}: ${space.code}`}
      title={space.code}
      tag={<StatusTag status={deskStateStyles[state]} />}
      onClose={() => onChoose(null)}
    >
      <SpaceTraits space={space} area={names.areaOf(space)} className={css.traits} />
      {isRefused ? (
        <SlotExplanation
          slot={{ ...slotOfSpace, spaceId: space.id, end: clock.isoOf(slot.end) }}
          onNext={onFrom}
          waitlist={waitlist}
        />
      ) : null}
      {canBook ? <EndChoice start={slot.start} end={end} latest={latest} onChoose={onUntil} /> : null}
      {canBook ? <AllowanceLine slot={{ ...slotOfSpace, spaceId: space.id, end: clock.isoOf(end) }} /> : null}
      {state === 'mine' ? (
        <MyDesk />
      ) : (
        <ReserveButton
          key={`${space.id} ${slot.start} ${slot.end}`}
          booking={{ ...slotOfSpace, spaceIds: [space.id], end: clock.isoOf(end) }}
          available={canBook}
          fallback={nearby}
          waitlist={waitlist}
        />
      )}
      <WholeSlotOffer key={`split ${space.id} ${slot.start} ${slot.end}`} status={status} slot={wanted} />
      {isRefused ? nearby : null}
    </Sheet>
  );
}
