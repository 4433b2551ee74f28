import { useMe } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { ChoiceField } from '../../../ui/field';
import { Stepper } from '../../../ui/stepper';
import css from './find.module.css';

interface GroupFieldsProps {
  people: number;
  organisationId: string;
  onPeople: (people: number) => void;
  onOrganisation: (id: string) => void;
}

/** How many sit together, and for whom where somebody speaks for organisations. */
export function GroupFields({ people, organisationId, onPeople, onOrganisation }: GroupFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const me = useMe();
  const { centre } = useCentre();
  const organisations = me?.organisations.filter((one) => one.centreId === centre.id) ?? [];
  return (
    <div className={css.group}>
      <Stepper
        label={t('together.people')}
        value={people}
        least={1}
        most={centre.rules.groupDesksAtMost}
        less={t('together.less')}
        more={t('together.more')}
        onChange={onPeople}
      />
      {organisations.length > 0 ? (
        <ChoiceField
          label={t('timeline.organisation')}
          value={organisationId}
          choices={[
            { value: '', text: t('timeline.noOrganisation') },
            ...organisations.map((one) => ({ value: one.id, text: name(one.names) })),
          ]}
          onChange={onOrganisation}
        />
      ) : null}
    </div>
  );
}
