import type { ComponentProps } from 'react';
import { editionById } from '@/lib/editions/registry';
import type { Ledger } from '@/lib/queries/ledger-views';
import type { ReturnRow } from '@/lib/queries/views';
import type { Look } from './address';
import styles from './compile.module.css';
import { CompileBody } from './compile-body';
import { CompileHeader } from './compile-header';
import { LedgerView } from './ledger/ledger-view';

type Props = ComponentProps<typeof CompileBody> & {
  look: Look;
  rows: readonly ReturnRow[];
  /** Only in the view of the ledger. */
  ledger: Ledger | null;
};

/** An area's figures of a year: the official table, or units × cells, with the way to what makes each of them. */
export function CompileScreen({ look, rows, ledger, ...props }: Props) {
  const { rollup, own } = props;
  return (
    <main id="main" className={styles.screen}>
      <CompileHeader
        {...{ rows, own }}
        year={rollup.year.year}
        area={rollup.area}
        edition={editionById(rollup.edition)}
      />
      {ledger ? (
        <LedgerView
          ledger={ledger}
          mayAdjust={props.mayAdjust}
          isSubmitted={own.status === 'submitted' || own.status === 'accepted'}
          readWay={props.readWay}
          now={props.now}
        />
      ) : (
        <CompileBody key={`${look.view} ${look.basis}`} {...props} />
      )}
    </main>
  );
}
