import { type ReactNode, useId } from 'react';
import styles from './tools.module.css';

type Props = {
  kind: 'radio' | 'checkbox';
  legend: string;
  choices: readonly { value: string; label: ReactNode }[];
  chosen: readonly string[];
  /** In the order of the choices. */
  onChange: (chosen: string[]) => void;
};

/** A short list of which one, or several, hold. */
export function Choices({ kind, legend, choices, chosen, onChange }: Props) {
  const name = useId();
  const toggle = (value: string) => {
    if (kind === 'radio') return onChange([value]);
    const isOn = chosen.includes(value);
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? !isOn : chosen.includes(each))),
    );
  };
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input type={kind} name={name} checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
