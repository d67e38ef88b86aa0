import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  /** `npm test` checks them; a start need not do it again. */
  typescript: { ignoreBuildErrors: true },
  /** Links to the list of years lead to the archive, which is that list now. */
  redirects: async () => [{ source: '/years', destination: '/archive', permanent: true }],
  serverExternalPackages: ['pg', 'exceljs', '@node-rs/argon2', 'graphile-worker', 'nodemailer'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
