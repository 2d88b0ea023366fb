import { type Period, writePeriod } from '../model/period';
import { isReporting, type Unit } from '../model/unit';
import { type Lack, lacksOf } from './asSubmitted';
import type { UnitRows } from './block';
import type { Progress } from './readProgress';

/** The units behind a period's figures that do not stand approved when it is closed, by what each lacks. */
export type Behind = Readonly<Record<Lack, readonly string[]>>;

interface Asked {
  readonly units: readonly Unit[];
  readonly period: Period;
  readonly progress: Progress;
  readonly rowsOf: (unit: string) => UnitRows;
  readonly needsApproval: boolean;
  /** Whether units submit periods as this one: then one of which nobody has is told too. */
  readonly isSubmitted: boolean;
}

/** What a closing leaves behind; undefined where nobody submits and nobody asks for it. */
export function behindOf(asked: Asked): Behind | undefined {
  const { units, period, progress, rowsOf, needsApproval, isSubmitted } = asked;
  const written = writePeriod(period);
  const all = units
    .filter((unit) => isReporting(unit, period))
    .map(({ code }) => ({ code, now: progress.of(code, written) }));
  const isAsked = needsApproval || isSubmitted;
  if (!isAsked && all.every(({ now }) => now.state === 'Chưa nộp')) return undefined;
  const judged = all.map(({ code, now }) => ({ code, lacks: lacksOf(now, rowsOf(code)) }));
  const lacking = (lack: Lack) =>
    judged.flatMap(({ code, lacks }) => (lacks.includes(lack) ? [code] : []));
  return {
    missing: lacking('missing'),
    unapproved: lacking('unapproved'),
    changed: lacking('changed'),
  };
}

/** What tells apart what a closing leaves behind: a reason that was given for one overrules no other. */
export function behindMarks({ missing, unapproved, changed }: Behind): readonly string[] {
  return [
    ...missing.map((code) => `missing ${code}`),
    ...unapproved.map((code) => `unapproved ${code}`),
    ...changed.map((code) => `changed ${code}`),
  ];
}
