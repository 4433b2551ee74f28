import { useState } from 'react';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { deskStateStyles, type DeskStatus } from '../../booking/shared/desks/desk-status';
import { FloorMaps } from '../../booking/shared/floor-map/floor-maps';

interface ConsoleMapProps {
  desks: readonly DeskStatus[];
  /** The desk that is offered to a walk-in. */
  suggested: Space | undefined;
  onChoose: (status: DeskStatus) => void;
}

/** The desks of this moment. It shows the floor of the suggested desk, until another floor is chosen. */
export function ConsoleMap({ desks, suggested, onChoose }: ConsoleMapProps) {
  const t = useTranslate();
  const { centre } = useCentre();
  const [wanted, setWanted] = useState<{ floor: string; whenSuggested: string | undefined } | null>(null);
  const floor = wanted && wanted.whenSuggested === suggested?.id ? wanted.floor : undefined;
  const isInSight =
    floor === undefined || centre.floors.find(({ key }) => key === floor)?.id === suggested?.floorId;
  return (
    <FloorMaps
      desks={desks}
      chosen={isInSight ? (suggested?.id ?? null) : null}
      floor={floor}
      onFloor={(key) => setWanted({ floor: key, whenSuggested: suggested?.id })}
      describe={({ space, state }) => `${t('kind.desk')}: ${space.code}, ${t(deskStateStyles[state].text)}`}
      underSheet={false}
      onChoose={onChoose}
    />
  );
}
