import type { ComponentProps } from 'react';
import styles from './growing-text.module.css';

type Props = Omit<ComponentProps<'textarea'>, 'className' | 'rows' | 'value'> & {
  value: string;
  /** `note`: begins with one line. `page`: a text that is written at length. */
  size: 'note' | 'page';
};

/** A text field that is as high as its text: the box behind holds the same text and gives the height. */
export function GrowingText({ value, size, ...rest }: Props) {
  return (
    <div className={styles.grow} data-size={size} data-text={value}>
      <textarea rows={1} value={value} {...rest} />
    </div>
  );
}
