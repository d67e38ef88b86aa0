import { complain, say } from './say.mjs';
import { Failed } from './stages.mjs';

/**
 * Runs stages one after the other, stops at the first that fails, and closes with one line that counts the tests.
 * @param {import('./stages.mjs').Stage[]} stages
 * @returns {Promise<boolean>} whether all passed
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let ok = true;
  for (const stage of stages) {
    const began = Date.now();
    try {
      add(total, await stage.run());
      say(`✓ ${stage.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      ok = false;
      add(total, error instanceof Failed ? error.count : { passed: 0, failed: 1, skipped: 0 });
      complain(error instanceof Failed ? error.cause : error);
      say(`✗ ${stage.name}`);
      break;
    }
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  say(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return ok;
}

/** @param {import('./stages.mjs').Count} total @param {import('./stages.mjs').Count | void} count */
function add(total, count) {
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
  total.skipped += count?.skipped ?? 0;
}
