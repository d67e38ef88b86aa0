/** A condition that whoever starts the program can put right. The message is one sentence and is printed without a stack trace. */
export class StartProblem extends Error {
  /** @override */
  name = 'StartProblem';
}
