'use client';

import { FailedPage } from '@/components/shell/failed-page';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <FailedPage digest={error.digest ?? null} retry={retry} />;
}
