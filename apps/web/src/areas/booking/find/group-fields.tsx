import { useMe } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { ChoiceField } from '../../../ui/field';
import { Stepper } from '../../../ui/stepper';
import css from './find.module.css';
import { groupSearch } from './search-changes';
import type { Find } from './use-find';

/** How many people sit together, and for which organisation where somebody speaks for one. */
export function GroupFields({ find }: { find: Find }) {
  const t = useTranslate();
  const name = useName();
  const me = useMe();
  const { centre } = useCentre();
  const organisations = me?.organisations.filter((one) => one.centreId === centre.id) ?? [];
  return (
    <div className={css.group}>
      <Stepper
        label={t('together.people')}
        value={find.people}
        min={1}
        max={centre.rules.groupDesksAtMost}
        lessLabel={t('together.less')}
        moreLabel={t('together.more')}
        onChange={(people) => find.set(groupSearch(find, people))}
      />
      {organisations.length > 0 ? (
        <ChoiceField
          label={t('timeline.organisation')}
          value={find.organisationId}
          choices={[
            { value: '', text: t('timeline.noOrganisation') },
            ...organisations.map((one) => ({ value: one.id, text: name(one.names) })),
          ]}
          onChange={find.setOrganisation}
        />
      ) : null}
    </div>
  );
}
