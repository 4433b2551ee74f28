import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Icon, type IconName } from './icon';
import css from './segments.module.css';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; text: string; free?: number; heard?: string; icon?: IconName }[];
  onChange: (value: Value) => void;
  wide?: boolean;
}

/** One of a few, all in sight. */
export function Segments<Value extends string>({
  label,
  value,
  choices,
  onChange,
  wide,
}: SegmentsProps<Value>) {
  return (
    <RadioGroup
      className={wide ? `${css.row} ${css.wide}` : css.row!}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as Value)}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          className={css.item!}
          value={choice.value}
          {...(choice.heard ? { 'aria-label': choice.heard } : {})}
        >
          {choice.icon ? <Icon name={choice.icon} size={18} /> : null}
          {choice.free !== undefined ? (
            <span className={css.two}>
              {choice.text}
              <small>
                <Icon name="check" size={14} />
                {choice.free}
              </small>
            </span>
          ) : (
            choice.text
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface ChipProps {
  text: string;
  selected: boolean;
  icon?: IconName;
  onChange: (selected: boolean) => void;
}

export function Chip({ text, selected, icon, onChange }: ChipProps) {
  return (
    <ToggleButton className={css.chip!} isSelected={selected} onChange={onChange}>
      {selected ? <Icon name="check" size={18} /> : icon ? <Icon name={icon} size={18} /> : null}
      {text}
    </ToggleButton>
  );
}
