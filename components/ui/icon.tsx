import type { ReactNode } from 'react';
import styles from './icon.module.css';

const shapes = {
  dotted: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.77"
    />
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  sent: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 11.5v-6M5.3 7.7 8 5l2.7 2.7" className={styles.cut} />
    </>
  ),
  returned: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="currentColor" />
      <path
        d="M6.2 4.4 4 6.6l2.2 2.2M4.2 6.6h5.3c1.4 0 2.3.9 2.3 2.2s-.9 2.2-2.3 2.2H8.2"
        className={styles.cut}
      />
    </>
  ),
  accepted: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" className={styles.cut} />
    </>
  ),
  flag: <path d="M2.5 1.5h1.4v13H2.5zM4.6 2h9.2l-2.4 3.4 2.4 3.4H4.6z" fill="currentColor" />,
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.cut} />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.3 14H.7z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v3.6m0 1.5v1.3" className={styles.cut} />
    </>
  ),
  explained: (
    <>
      <path d="M8 2 14.6 13.6H1.4z" className={styles.line} />
      <path d="m5.8 9.8 1.6 1.6 2.8-3.1" className={styles.line} />
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="6" className={styles.line} />
      <path d="M8 7.2v3.9M8 4.6V6" className={styles.line} />
    </>
  ),
  pending: <path d="M8 2.2A5.8 5.8 0 1 1 2.6 6" className={styles.line} />,
  check: <path d="m2.5 8.5 3.6 3.7 7.4-8" className={styles.line} />,
  pencil: <path d="m3.2 10.4 7.3-7.6 2.4 2.4-7.3 7.4-3 .6zM2 15h12" className={styles.line} />,
  swap: <path d="M2 5.5h11M10.5 3 13 5.5 10.5 8M14 10.5H3M5.5 8 3 10.5 5.5 13" className={styles.line} />,
  sum: <path d="M2.5 5.7h11M2.5 10.3h11" className={styles.line} />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7.5" rx="1.5" fill="currentColor" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" className={styles.line} />
    </>
  ),
  note: <path d="M2 2.5h12v9H7.5L4.5 14v-2.5H2z" className={styles.line} />,
  inbox: <path d="M1.5 3h13v10h-13zM1.5 3.5 8 9l6.5-5.5" className={styles.line} />,
  talk: (
    <>
      <path
        d="M2 2.5h12v9H7.5L4.5 14v-2.5H2z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path d="M5 5.7h6M5 8.4h4" className={styles.cut} />
    </>
  ),
  settled: (
    <>
      <path d="M2 2.5h12v9H7.5L4.5 14v-2.5H2z" className={styles.line} />
      <path d="m5.6 6.9 1.7 1.7 3.1-3.3" className={styles.line} />
    </>
  ),
  caret: <path d="M4 6.2h8l-4 4.4z" fill="currentColor" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" className={styles.line} />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" className={styles.line} />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A drawn sign for the eye only: the word beside it carries the meaning. */
export function Icon({ name, turning = false }: { name: IconName; turning?: boolean }) {
  return (
    <svg
      className={turning ? styles.turning : styles.icon}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
