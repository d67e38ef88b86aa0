import { fillDemo, type Outcome } from './fill-demo';

const said: Record<Outcome, string | null> = {
  filled: 'demo: one city, 137 units, 2016 published, 2017 nearly done',
  present: null,
  older: 'demo: this database holds an older demo; npm run demo:reset makes it anew',
  occupied: 'demo: this database holds data of its own, so nothing is filled in',
};

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('demo: DATABASE_URL is not set');
  process.exit(1);
}
const line = said[await fillDemo(url)];
if (line) process.stdout.write(`${line}\n`);
