import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { Segmented } from '@/components/ui/segmented';
import { plainLook } from '@/lib/progress/look';
import type { ProgressView } from '@/lib/queries/progress-views';
import { boardPath } from './address';
import { Board } from './board';
import styles from './progress.module.css';
import { StandingLine } from './standing-line';
import { Timeline } from './timeline/timeline';

/** Who is in and who is not, in an area's year. */
export function ProgressScreen({ view, now }: { view: ProgressView; now: Date }) {
  const t = useTranslations('progress');
  const { year, area, areas, course, lastCourse } = view;
  return (
    <main id="main" className="page">
      <div className={styles.top}>
        <h1>
          {t('title')} <Official>{area.name}</Official>
        </h1>
        {areas.length > 1 && (
          <div className={styles.areas}>
            <Segmented
              label={t('areas')}
              segments={areas.map(({ code, name }) => ({
                label: name,
                href: boardPath(year.year, code, plainLook),
                current: code === area.code,
              }))}
            />
          </div>
        )}
      </div>
      <StandingLine view={view} />
      <Board key={area.code} view={view} now={now} timeline={<Timeline {...{ course, lastCourse, now }} />} />
    </main>
  );
}
