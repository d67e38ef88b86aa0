'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { WayDown } from '@/components/status/way-down';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { OwnReturn } from '../submit/own-return';
import { MeantCells } from './meant-cells';
import { nextStep } from './next-step';
import styles from './pass-on.module.css';
import type { ReadMore } from './pass-on-data';
import { PassOnDialog } from './pass-on-dialog';
import { PassedOnLine } from './passed-on-line';

type Props = {
  own: OwnReturn;
  edition: Edition;
  now: Date;
  onOpenCell: (code: string) => void;
  readMore: ReadMore;
};

/** The area's table came back: why, for which cells, who makes them, and the step that asks those units. */
export function CameBack({ own, edition, now, onOpenCell, readMore }: Props) {
  const compile = useTranslations('compile');
  const t = useTranslations('levels');
  const at = formats(useLocale()).at;
  const [isOpen, setOpen] = useState(false);
  const { returned, passOn } = own;
  if (!returned) return null;
  const step = nextStep(passOn);
  const canAsk = passOn?.units.some(({ action }) => action !== null) === true;
  return (
    <>
      {passOn?.passed && <PassedOnLine {...{ own, now }} passed={passOn.passed} />}
      <Notice
        tone="warning"
        note={
          <>
            {compile('own.returnedBy', { by: returned.by, at: at(returned.at, now) })}
            <WayDown way={returned.passedFrom ?? []} now={now} />
          </>
        }
        action={
          canAsk && (
            <Button
              look={step === 'passOn' ? 'primary' : 'secondary'}
              size="small"
              onClick={() => setOpen(true)}
            >
              {t(step === 'passOn' ? 'passOn.button' : 'passOn.again')}
            </Button>
          )
        }
      >
        <strong>{compile('own.returned', { n: own.latestVersion ?? 0 })}</strong>
        <span className={styles.reason}>{returned.reason}</span>
        {passOn && <MeantCells {...{ edition, passOn, onOpenCell }} area={own.area.name} />}
      </Notice>
      {isOpen && passOn && (
        <PassOnDialog {...{ own, edition, readMore, passOn }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
