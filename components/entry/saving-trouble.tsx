'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useSavingState } from './use-saving-state';

const SignInAgain = dynamic(() => import('./sign-in-again').then((loaded) => loaded.SignInAgain), {
  ssr: false,
});

/** Why nothing can be saved at the moment, and what to do. Below the table, so that nothing moves while somebody types. */
export const SavingTrouble = memo(function SavingTrouble() {
  const { trouble, unsaved } = useSavingState();
  if (trouble?.kind === 'signedOut' || trouble?.kind === 'otherPerson')
    return <SignedOut why={trouble.kind} />;
  if (!trouble || unsaved === 0) return null;
  return trouble.kind === 'offline' ? <Offline /> : <Stopped detail={trouble.detail} />;
});

function Offline() {
  const t = useTranslations('saving.trouble');
  const { unsaved, isKept, retry } = useSavingState();
  const action = (
    <Button size="small" onClick={retry}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice tone="waiting" live action={action}>
      {t(isKept ? 'offline' : 'offlineAtRisk', { count: unsaved })}
    </Notice>
  );
}

/** Typing goes on; the person signs in again here, and nothing goes out under another name. */
function SignedOut({ why }: { why: 'signedOut' | 'otherPerson' }) {
  const t = useTranslations('saving.trouble');
  const { unsaved, isKept } = useSavingState();
  const [isAsked, ask] = useState(false);
  const action = (
    <Button size="small" onClick={() => ask(true)}>
      {t('signIn')}
    </Button>
  );
  const note = unsaved > 0 ? t(isKept ? 'kept' : 'atRisk', { count: unsaved }) : undefined;
  return (
    <>
      <Notice tone="warning" live action={action} note={note}>
        {t(why)}
      </Notice>
      {isAsked && <SignInAgain onClose={() => ask(false)} />}
    </>
  );
}

function Stopped({ detail }: { detail: string }) {
  const t = useTranslations('saving.trouble');
  const router = useRouter();
  const { unsaved, retry } = useSavingState();
  const again = () => {
    retry();
    router.refresh();
  };
  const action = (
    <Button size="small" onClick={again}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice tone="error" live action={action} note={t('stoppedNote', { count: unsaved })}>
      {detail || t('stopped')}
    </Notice>
  );
}
