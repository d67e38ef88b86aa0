/** Runs once when the server starts; hands server.mjs the compiled HTTP API, so that nothing has to be compiled twice. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { listener } = await import('@/lib/api/listener');
  globalThis.nianbaoApi = listener;
}
