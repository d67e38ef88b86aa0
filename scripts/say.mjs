/** One line for whoever started the program. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * One sentence for a problem that the user can put right, the whole error for a defect.
 * @param {unknown} error
 */
export function complain(error) {
  const isProblem = error instanceof Error && error.name === 'StartProblem';
  console.error(isProblem ? error.message : error);
}
