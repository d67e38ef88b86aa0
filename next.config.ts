import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['pg', 'exceljs', '@node-rs/argon2'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
