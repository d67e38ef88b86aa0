import 'server-only';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import { publicationRows, readPublishedFrom } from './publication-rows';
import type { PublicationsView, PublicationView } from './publication-views';
import { publishedArea } from './published-area';
import { yearFrame } from './year-frame';

type Of = { year: number; area: string };

/** Every publication of an area's table of a year, latest first; for everybody who is signed in with a role. */
export async function readPublications({ db, user }: Asker, of: Of): Promise<PublicationsView> {
  const frame = await yearFrame(db, of.year);
  const area = await publishedArea(db, frame, { user, area: of.area });
  const publications = await publicationRows(db, of);
  return { year: frame.view, area, edition: frame.edition.id, publications };
}

/** One of them, with exactly what it was made from. */
export async function readPublication(
  asker: Asker,
  { number, ...of }: Of & { number: number },
): Promise<PublicationView & { edition: string }> {
  const { publications, edition } = await readPublications(asker, of);
  const note = publications.find((each) => each.number === number);
  const row = await asker.db.publication.findUnique({
    where: { year_areaCode_number: { year: of.year, areaCode: of.area, number } },
    select: { madeFrom: true },
  });
  if (!note || !row) throw new Refusal('notFound');
  return { ...note, edition, madeFrom: readPublishedFrom(row.madeFrom) };
}
