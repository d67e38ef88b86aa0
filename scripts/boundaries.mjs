import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'server.mjs'];

/**
 * Checks the dependency rule and prints what breaks it. It fails as well when fewer modules were read than there are files:
 * without a parser for this TypeScript the tool reads nothing and finds nothing wrong.
 */
const tsConfig = extractTsConfig(config.options.tsConfig.fileName);
const { output } = await cruise(
  folders,
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  config.options.enhancedResolveOptions,
  { tsConfig },
);
if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');

for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  console.error(`${rule.name}: ${from} → ${path}`);
}
const read = output.modules.filter(({ source, dependencies }) => isOurs(source) && dependencies).length;
const found = folders.flatMap(sourcesIn).length;
const resolved = output.modules
  .flatMap(({ dependencies }) => dependencies)
  .filter(({ resolved }) => isOurs(resolved)).length;
process.stdout.write(
  `${read} modules, ${resolved} dependencies between them, ${output.summary.error} against the rule\n`,
);
if (read < found || resolved < found) {
  console.error(`Only ${read} of ${found} source files were read.`);
  process.exitCode = 1;
}
if (output.summary.error > 0) process.exitCode = 1;

/** @param {string} path */
function isOurs(path) {
  return (
    !path.startsWith('node_modules/') && /\.(tsx?|mjs)$/.test(path) && !path.startsWith('lib/db/generated/')
  );
}

/** @param {string} folder */
function sourcesIn(folder) {
  if (folder.endsWith('.mjs')) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => isOurs(path) && !path.endsWith('.d.ts'));
}
