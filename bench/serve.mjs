import { serve } from '../server.mjs';

/** The production server on `PORT`, as `npm start` runs it; ends with the bench. */
const close = await serve({ port: Number(process.env.PORT), dev: false });
process.send?.('ready');
process.on('disconnect', async () => {
  await close();
  process.exit(0);
});
