import { useCentre } from '../../../app/centre/centre-provider';
import { useName } from '../../../intl/language';
import { Horns, OrnamentBand } from '../../../ui/ornament';
import css from './door.module.css';

/** Name and address of the centre, over the forms by which people come in. */
export function CentreSign() {
  const name = useName();
  const { centre } = useCentre();
  return (
    <div className={css.sign}>
      <Horns size={56} />
      <h1>{name(centre.names)}</h1>
      <p>{name(centre.address)}</p>
      <div className={css.edge}>
        <OrnamentBand />
      </div>
    </div>
  );
}
