import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../../../api/client';
import type { SlotQuestion } from '../../../api/keys';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { EquipmentCount, NewBooking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Chip } from '../../../ui/segments';
import { SeriesBuilder } from '../series/series-builder';
import { AllowanceLine } from '../shared/allowance/allowance-line';
import { explanationQuery } from '../shared/queries';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { SlotExplanation } from '../shared/reserve/slot-explanation';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import type { ChosenSlot } from './chosen-slot';
import { EquipmentCounts } from './equipment-counts';
import { HoldRow } from './hold-row';
import type { SlotDraft } from '../shared/stored-draft';
import { bookingOf, peopleOf, waitedSlotOf } from './slot-draft';
import css from './slot-form.module.css';
import { isSlotRefused } from './slot-hold';
import { useSlotHold } from './use-slot-hold';

interface SlotBookingProps {
  slot: ChosenSlot;
  draft: SlotDraft;
  /** A series is booked instead of one date. */
  repeats: boolean;
  onRepeats: (repeats: boolean) => void;
  onEquipment: (equipment: readonly EquipmentCount[]) => void;
  onNext: (start: number) => void;
  onClose: () => void;
}

/** Books the slot once or as a series; or says why it cannot be had. The slot is held while the form is open. */
export function SlotBooking({ slot, draft, repeats, onRepeats, onEquipment, ...actions }: SlotBookingProps) {
  const t = useTranslate();
  const { onNext, onClose } = actions;
  const { centre, clock } = useCentre();
  const { space, date, stretch } = slot;
  const interval = { start: clock.instantAt(date, stretch.from), end: clock.instantAt(date, stretch.to) };
  const spaceOfCentre = { centreId: centre.id, spaceId: space.id };
  const booking = bookingOf(spaceOfCentre, interval, draft);
  // A hold of one date would stand in the way of a series.
  const held = useSlotHold(repeats ? null : booking);
  const isRefused = isSlotRefused(held.hold);
  const waitlist = (
    <JoinWaitlist
      key={interval.start + interval.end}
      slot={waitedSlotOf({ centreId: centre.id, kind: space.kind }, interval, draft)}
      spaceId={space.id}
      any={{ people: peopleOf(draft) ?? space.capacity }}
    />
  );
  const question = { ...spaceOfCentre, ...interval, organisationId: draft.organisationId || undefined };
  return (
    <>
      <div className={css.extras}>
        <Chip icon="repeat" text={t('series.repeat')} selected={repeats} onChange={onRepeats} />
        {isRefused ? null : <EquipmentCounts counts={draft.equipment} onChange={onEquipment} />}
      </div>
      {repeats ? <Series slot={slot} draft={draft} onDone={onClose} /> : null}
      {!repeats && isRefused ? (
        <RefusedSlot question={question} waitlist={waitlist} onNext={onNext} onTakeAgain={held.takeAgain} />
      ) : null}
      {!repeats && !isRefused ? (
        <>
          <AllowanceLine slot={question} />
          <HeldSlot slot={slot} booking={booking} held={held} waitlist={waitlist} onClose={onClose} />
        </>
      ) : null}
    </>
  );
}

function Series({ slot, draft, onDone }: Pick<SlotBookingProps, 'slot' | 'draft'> & { onDone: () => void }) {
  const { centre } = useCentre();
  const { space, date, stretch } = slot;
  return (
    <SeriesBuilder
      key={`${space.id} ${date}`}
      subject={{
        ...draft,
        ...stretch,
        centreId: centre.id,
        spaceId: space.id,
        date,
        title: draft.title.trim(),
        people: peopleOf(draft),
      }}
      onDone={onDone}
    />
  );
}

interface RefusedSlotProps {
  question: SlotQuestion;
  waitlist: ReactNode;
  onNext: (start: number) => void;
  onTakeAgain: () => void;
}

/** Why the slot cannot be had; and once it can, the button that holds it after all. */
function RefusedSlot({ question, waitlist, onNext, onTakeAgain }: RefusedSlotProps) {
  const t = useTranslate();
  const times = useTimes();
  const isAllowedAgain = useQuery(explanationQuery(question)).data?.allowed === true;
  return (
    <>
      <SlotExplanation slot={question} onNext={onNext} waitlist={waitlist} />
      {isAllowedAgain ? (
        <Button variant="primary" big wide icon="lock" onPress={onTakeAgain}>
          {t('hold.again', { time: times.span(question) })}
        </Button>
      ) : null}
    </>
  );
}

interface HeldSlotProps {
  slot: ChosenSlot;
  booking: NewBooking;
  held: ReturnType<typeof useSlotHold>;
  waitlist: ReactNode;
  onClose: () => void;
}

function HeldSlot({ slot, booking, held, waitlist, onClose }: HeldSlotProps) {
  const times = useTimes();
  const me = useMe();
  const { hold, getHold, forget, takeAgain } = held;
  const problem = hold.state === 'refused' && isProblem(hold.error) ? hold.error : null;
  const finish = () => {
    forget();
    onClose();
  };
  return (
    <>
      <HoldRow hold={hold} time={times.span(booking)} onTakeAgain={takeAgain} />
      {problem ? <RefusalNotice error={problem} /> : null}
      {hold.state === 'over' ? null : (
        <ReserveButton
          key={`${slot.space.id} ${booking.start} ${booking.end}`}
          booking={booking}
          needsApproval={slot.space.approval === 'required' && !isStaff(me)}
          submit
          getHold={getHold}
          waitlist={waitlist}
          onDone={finish}
        />
      )}
    </>
  );
}
