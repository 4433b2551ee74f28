import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Segments } from '../../../ui/segments';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { ManagerPage } from '../manager-page';
import css from '../networks/networks.module.css';
import page from '../directory.module.css';
import { useUpdateJoining } from '../queries';

/** How people join the centre: who may make an account, and what they prove before they book. */
export function JoiningPage() {
  const { joining } = useCentre().centre;
  return (
    <ManagerPage className={page.page} title="joining.title">
      <Switch name="signUp" value={joining.signUp} yes="joining.open" no="joining.closed" />
      <Switch name="verifiedOnly" value={joining.verifiedOnly} yes="joining.proved" no="joining.unproved" />
    </ManagerPage>
  );
}

type JoiningSwitch = 'signUp' | 'verifiedOnly';

const TITLES: Readonly<Record<JoiningSwitch, MessageId>> = {
  signUp: 'joining.signUp',
  verifiedOnly: 'joining.verifiedOnly',
};
const TEXTS: Readonly<Record<JoiningSwitch, MessageId>> = {
  signUp: 'joining.signUpText',
  verifiedOnly: 'joining.verifiedOnlyText',
};

interface SwitchProps {
  name: JoiningSwitch;
  value: boolean;
  yes: MessageId;
  no: MessageId;
}

/** One setting, saved at once; the toast takes it back. */
function Switch({ name, value, yes, no }: SwitchProps) {
  const t = useTranslate();
  const { centre } = useCentre();
  const { done, failed } = useOutcomeToast();
  const update = useUpdateJoining(centre.id);
  const change = (to: boolean) =>
    update.mutate(
      { change: { [name]: to }, version: centre.version },
      {
        onSuccess: (saved) =>
          done({
            text: `${t(TITLES[name])}: ${t(to ? yes : no)}`,
            about: name,
            undo: () => update.mutateAsync({ change: { [name]: !to }, version: saved.version }),
          }),
        onError: (problem) => failed(problem, name),
      },
    );
  return (
    <section className={css.group} aria-label={t(TITLES[name])}>
      <h2 className={css.title}>{t(TITLES[name])}</h2>
      <p className={css.soft}>{t(TEXTS[name])}</p>
      <Segments
        label={t(TITLES[name])}
        value={value ? 'yes' : 'no'}
        choices={[
          { value: 'yes', text: t(yes) },
          { value: 'no', text: t(no) },
        ]}
        onChange={(chosen) => change(chosen === 'yes')}
      />
    </section>
  );
}
