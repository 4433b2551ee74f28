import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { AnyRole, HeldRole, PersonDetail } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import { organisationsQuery } from '../organisations/queries';
import css from '../directory.module.css';
import { useGiveRole, useTakeRole } from './queries';
import { isOfOrganisation, roleKinds, roleTexts } from './role-texts';

/** The roles of a person with their days. A manager gives and takes them. */
export function RolesCard({ person, mayChange }: { person: PersonDetail; mayChange: boolean }) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const take = useTakeRole(centre.id, person.id);
  return (
    <section className={css.card}>
      <h2>{t('person.roles')}</h2>
      {person.roles.map((role) => (
        <div key={role.id} className={css.line}>
          <RoleText role={role} />
          {mayChange && role.inForce ? (
            <Button
              busy={take.isPending && take.variables === role.id}
              onPress={() =>
                afterMutation(take.mutateAsync(role.id), () =>
                  toast({ text: t('person.taken'), about: role.id }),
                )
              }
            >
              {t('person.take')}
            </Button>
          ) : null}
        </div>
      ))}
      {take.isError ? <RefusalNotice error={take.error} /> : null}
      {mayChange ? <GiveRole personId={person.id} /> : null}
    </section>
  );
}

function RoleText({ role }: { role: HeldRole }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { kind, organisationNames, validFrom, validUntil, inForce } = role;
  const details = [
    ...(organisationNames ? [name(organisationNames)] : []),
    ...(validFrom ? [t('person.fromDay', { day: times.date(validFrom) })] : []),
    ...(validUntil ? [t('person.untilDay', { day: times.date(validUntil) })] : []),
    ...(inForce || (validFrom && !validUntil) ? [] : [t('person.ended')]),
  ];
  return (
    <p>
      <b>{t(roleTexts[kind])}</b> <span className={css.soft}>{details.join(' · ')}</span>
    </p>
  );
}

function GiveRole({ personId }: { personId: string }) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const { centre } = useCentre();
  const give = useGiveRole(centre.id, personId);
  const organisations = useQuery(organisationsQuery(centre.id)).data ?? [];
  const [kind, setKind] = useState<AnyRole>('member');
  const [organisationId, setOrganisationId] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const needsOrganisation = isOfOrganisation(kind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const role = {
      kind,
      ...(needsOrganisation && { organisationId }),
      ...(validFrom && { validFrom }),
      ...(validUntil && { validUntil }),
    };
    afterMutation(give.mutateAsync(role), () => toast({ text: t('person.given'), about: personId }));
  };
  return (
    <form className={css.card} onSubmit={submit}>
      <ChoiceField
        label={t('person.give')}
        value={kind}
        choices={roleKinds.map((value) => ({ value, text: t(roleTexts[value]) }))}
        onChange={(value) => setKind(value as AnyRole)}
      />
      {needsOrganisation ? (
        <ChoiceField
          label={t('person.organisation')}
          value={organisationId}
          choices={[
            { value: '', text: t('person.choose') },
            ...organisations
              .filter(({ ended }) => !ended)
              .map(({ id, names }) => ({ value: id, text: name(names) })),
          ]}
          onChange={setOrganisationId}
        />
      ) : null}
      <Field label={t('person.from')} type="date" value={validFrom} onChange={setValidFrom} />
      <Field label={t('person.until')} type="date" value={validUntil} onChange={setValidUntil} />
      {give.isError ? <RefusalNotice error={give.error} /> : null}
      <Button
        variant="primary"
        submit
        busy={give.isPending}
        disabled={needsOrganisation && organisationId === ''}
      >
        {t('person.give')}
      </Button>
    </form>
  );
}
