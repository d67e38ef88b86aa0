/**
 * Runs once when the server starts. Starts working off the job queue, unless another process does (`NIANBAO_JOBS=0`), and in
 * production hands server.mjs the compiled HTTP API, so that nothing has to be compiled twice.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  if (process.env.NODE_ENV === 'production') {
    const { listener } = await import('@/lib/api/listener');
    globalThis.nianbaoApi = listener;
  }
  if (process.env.NIANBAO_JOBS === '0' || globalThis.nianbaoJobs) return;
  const { startWorker } = await import('@/lib/jobs/worker');
  globalThis.nianbaoJobs = await startWorker();
}
