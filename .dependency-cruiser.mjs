const pure =
  '^lib/(editions|cells|rules|rollup|progress|archive|report|workbook|scans|workflow|access|notifications|history|publishing)/|^lib/refusal[.]ts$';
const tests = '[.]test[.]tsx?$|/testing[a-z-]*[.]ts$';

/**
 * The dependency rule: which folder may know which. Tests may look further than what they test.
 * @satisfies {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: '1-pure-stays-pure',
      comment: 'Numbers, rules and workflow know no framework, no database and no screen.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: {
        path: [
          '^(app|components|prisma|scripts|bench)/',
          '^lib/(db|commands|queries|session|api|i18n)/',
          'node_modules/(@prisma|pg|next|next-intl|react|react-dom|better-auth|hono|@hono|@mantine|@tanstack)/',
        ],
      },
    },
    {
      name: '2-one-road',
      comment:
        'editions ← cells ← rules, rollup ← progress, archive, report, workbook; workflow and access stand beside it.',
      severity: 'error',
      from: { path: '^lib/(editions|cells|rules|rollup|progress|archive|workflow|access)/', pathNot: tests },
      to: { path: ['^lib/(report|workbook)/'] },
    },
    {
      name: '2-one-road-editions',
      severity: 'error',
      from: { path: '^lib/editions/', pathNot: tests },
      to: { path: '^lib/', pathNot: ['^lib/editions/', '^lib/refusal[.]ts$'] },
    },
    {
      name: '2-one-road-cells',
      severity: 'error',
      from: { path: '^lib/cells/', pathNot: tests },
      to: { path: '^lib/', pathNot: ['^lib/(editions|cells)/', '^lib/refusal[.]ts$'] },
    },
    {
      name: '2-one-road-rights',
      comment: 'Roles and transitions know neither numbers nor the year that they are used in.',
      severity: 'error',
      from: { path: '^lib/access/', pathNot: tests },
      to: { path: '^lib/', pathNot: '^lib/access/' },
    },
    {
      name: '3-commands-and-queries',
      comment:
        'They use pure code, the database, and from the session how secrets are kept, never who is asking.',
      severity: 'error',
      from: { path: '^lib/(commands|queries)/', pathNot: tests },
      to: {
        path: [
          '^(app|components)/',
          '^lib/(session|api|i18n)/',
          'node_modules/(next|next-intl|react|react-dom|hono|@hono|@mantine)/',
        ],
        pathNot: '^lib/session/(account|password|access-token|remembered)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: '4-database-behind-commands-and-queries',
      comment: 'Sign-in keeps its own tables, and app, api and jobs wire; their types may be named by all.',
      severity: 'error',
      from: {
        path: '^(lib|components)/',
        pathNot: ['^lib/(db|commands|queries|session|jobs)/', '^lib/api/app[.]ts$', tests],
      },
      to: { path: ['^lib/db/', 'node_modules/(@prisma|pg)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: '5-components',
      comment:
        'A feature uses pure code, ui/, status/, table/, notes/, steps/ and the API from the browser, and no other feature.',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: tests },
      to: {
        path: ['^components/', '^app/', '^lib/(commands|queries|session|db|api)/'],
        pathNot: [
          '^components/$1/',
          '^components/(ui|status|table|notes|steps)/',
          '^lib/api/(client|sign-in)[.]ts$',
          '^lib/queries/views[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: '5-ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: tests },
      to: { path: '^components/(status|table|notes|steps)/' },
    },
    {
      name: '6-no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: '7-names-say-what-is-inside',
      comment: 'No catch-all modules, no barrels.',
      severity: 'error',
      from: {},
      to: {
        path: ['/(utils?|helpers?|common|manager|service|misc|index)[./]'],
        pathNot: ['^lib/db/generated/', 'node_modules/'],
      },
    },
    {
      name: '7-only-the-session-signs-in',
      comment: 'One place knows the account library and the request’s cookies; languages may read theirs.',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: ['^lib/(session|i18n)/', tests] },
      to: { path: ['node_modules/better-auth/', 'node_modules/next/headers'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: ['[.]css$', '[.]json$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
