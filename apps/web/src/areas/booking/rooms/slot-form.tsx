import { useEffect, useRef, useState } from 'react';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import type { ChosenSlot } from './chosen-slot';
import { SlotBooking } from './slot-booking';
import { SlotFields } from './slot-fields';
import css from './slot-form.module.css';
import type { Stretch } from './stretch';
import { useStoredDraft } from './use-stored-draft';

interface SlotFormProps extends ChosenSlot {
  /** The hours of the board. */
  shown: Stretch;
  /** Counts the selections by mouse or keys: each takes the focus to the title. */
  focusCount: number;
  onStretch: (stretch: Stretch) => void;
  /** Another time, perhaps on another day. */
  onNext: (start: number) => void;
  onClose: () => void;
}

/** The form lies over the board: the chosen room is kept above it, and a selection by hand goes on in the title. */
function usePlacement(spaceId: string, focusCount: number, repeats: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const keepRowInSight = () => {
      const row = document.querySelector(`[data-room="${spaceId}"]`)?.getBoundingClientRect();
      const { top } = element.getBoundingClientRect();
      if (row && row.bottom > top) window.scrollBy(0, row.bottom - top + 12);
    };
    // Called at once when the page is laid out, and when equipment and refusals unfold the form later.
    const observer = new ResizeObserver(keepRowInSight);
    observer.observe(element);
    return () => observer.disconnect();
  }, [spaceId]);
  useEffect(() => {
    if (repeats) form.current?.scrollIntoView({ block: 'start' });
  }, [repeats]);
  useEffect(() => {
    if (focusCount > 0) title.current?.focus({ preventScroll: true });
  }, [focusCount]);
  return { form, title };
}

/** The organisation that an organiser books for unless they choose another; staff book for none. */
function useFirstOrganisation(): string {
  const me = useMe();
  const { centre } = useCentre();
  if (isStaff(me)) return '';
  return me?.organisations.find((one) => one.centreId === centre.id)?.id ?? '';
}

/** The booking of the chosen slot: its fields, and one button that says what it does. */
export function SlotForm({ space, stretch, shown, date, focusCount, ...actions }: SlotFormProps) {
  const { onStretch, onNext } = actions;
  const firstOrganisation = useFirstOrganisation();
  const { draft, setDraft, forgetDraft } = useStoredDraft({
    title: '',
    organisationId: firstOrganisation,
    people: '',
    equipment: [],
  });
  const onClose = () => {
    forgetDraft();
    actions.onClose();
  };
  const [repeats, setRepeats] = useState(false);
  const { form, title } = usePlacement(space.id, focusCount, repeats);
  const slot = { space, date, stretch };
  return (
    <form
      ref={form}
      className={css.form}
      data-long={repeats || undefined}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <FormHead slot={slot} onClose={onClose} />
      <SlotFields
        draft={draft}
        stretch={stretch}
        shown={shown}
        titleRef={title}
        onDraft={setDraft}
        onStretch={onStretch}
      />
      <SlotBooking
        slot={slot}
        draft={draft}
        repeats={repeats}
        onRepeats={setRepeats}
        onEquipment={(equipment) => setDraft({ ...draft, equipment })}
        onNext={onNext}
        onClose={onClose}
      />
    </form>
  );
}

function FormHead({ slot, onClose }: { slot: ChosenSlot; onClose: () => void }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { clock } = useCentre();
  const { space, date, stretch } = slot;
  const interval = { start: clock.instantAt(date, stretch.from), end: clock.instantAt(date, stretch.to) };
  return (
    <div className={css.head}>
      <h2>
        {name(space.names) || space.code} · {times.date(date, 'long')}, {times.span(interval)}
      </h2>
      <Button variant="plain" icon="cross" onPress={onClose}>
        {t('action.close')}
      </Button>
    </div>
  );
}
