import type { ReactNode } from 'react';

/** Official wording (units, indicators), which stays Chinese in every language and is read out as Chinese. */
export function Official({ children }: { children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>;
}
