import 'server-only';
import type { Check, Requirement } from '@/lib/publishing/readiness';
import type { PublishingState } from '@/lib/queries/publishing-state';
import type { UnitView } from '@/lib/queries/views';
import type { YearFrame } from '@/lib/queries/year-frame';
import { Refusal } from '@/lib/refusal';

/** As many units as a sentence still can name. */
const named = 5;

type About = { unit: UnitView; frame: YearFrame };

/** Refuses with the first of these requirements that is not met, or of all of them, saying what is missing. */
export function refuseUnmet(state: PublishingState, about: About, only?: readonly Requirement[]): void {
  const unmet = state.checks.find(
    (check) => check.state !== 'met' && (only?.includes(check.requirement) ?? true),
  );
  if (unmet) throw refusalFor(unmet, state, about);
}

function refusalFor(check: Check, { version }: PublishingState, { unit, frame: { view } }: About): Refusal {
  const { year, state: yearState } = view;
  const { count } = check;
  const units = check.units
    .slice(0, named)
    .map(({ name }) => name)
    .join('、');
  switch (check.requirement) {
    case 'accepted':
      return new Refusal('unitsNotAccepted', { params: { count, units } });
    case 'uncorrected':
      return new Refusal('unitsCorrecting', { params: { count, units } });
    case 'closed':
      return yearState === 'open'
        ? new Refusal('yearNotClosed', { params: { year } })
        : new Refusal('wrongYearState', { params: { action: 'publish', year, yearState } });
    case 'submitted':
      return new Refusal('areaNotSubmitted', { params: { area: unit.name, year } });
    case 'fresh':
      return new Refusal('areaStale', { params: { count, units } });
    case 'noErrors':
    case 'explained': {
      const findings = version?.standing ?? [];
      const unexplained = findings.filter(({ explainable }) => explainable).length;
      return new Refusal('findingsStand', {
        findings,
        params: { errors: findings.length - unexplained, unexplained },
      });
    }
    case 'approved':
      return new Refusal('adjustmentsOpen', { params: { count } });
    case 'compilerSigned':
      return new Refusal('compilerNotSigned');
    case 'checkerSigned':
      return new Refusal('checkerNotSigned');
  }
}
