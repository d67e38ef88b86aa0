import type { z } from '@hono/zod-openapi';
import type { Edition } from '@/lib/editions/types';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { Locale } from '@/lib/i18n/locale';
import type { Finding } from '@/lib/rules/finding';
import type { finding as findingSchema } from '../schemas/values';

export type FindingBody = z.infer<typeof findingSchema>;

/** A finding as the API tells it, its numbers in words. */
export function findingBody(finding: Finding, edition: Edition, locale: Locale): FindingBody {
  const { rule, severity, explainable, cells } = finding;
  return {
    rule,
    severity,
    explainable,
    cells: [...cells],
    message: findingMessage(finding, edition, locale),
  };
}
