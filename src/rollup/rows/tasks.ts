import type { RowContext } from '../../conditions';
import type { Entry } from '../../model/entry';
import { findSame, fold, sameText } from '../../model/folding';
import type { Period } from '../../model/period';
import { namesInRole, TASK_ROLES, type TaskRole } from '../../model/responsibility';
import type { TaskCounts } from '../../model/taskCounts';
import { standingOf, type TaskStanding } from '../../model/taskStanding';
import { AXES, type Axis, namesOfUnit, type Unit } from '../../model/unit';
import { rowsOfPeriod } from './periodRows';

/** A task of the report's period. */
export interface Task {
  readonly entry: Entry;
  /** Whether its code stood in an earlier period. */
  readonly carriedOver: boolean;
  /** How it stands on the report's last day. */
  readonly standing: TaskStanding | undefined;
}

/** The tasks of a period, as they stand in what is known beside them. */
export function tasksOf(
  entries: readonly Entry[],
  period: Period,
  { asOf, isCarriedOver }: Pick<RowContext, 'asOf' | 'isCarriedOver'>,
): readonly Task[] {
  return rowsOfPeriod(entries, 'Nhiệm vụ', period).map((entry) => ({
    entry,
    carriedOver: isCarriedOver(entry),
    standing: standingOf(entry, asOf),
  }));
}

/**
 * What a task must be to be counted: who gave it, the axis or unit that it is of, the part that they have
 * in it (`@Thành phố@HĐND@Phối hợp`).
 */
export type TaskCondition = (task: Task) => boolean;

/** Counts tasks that meet all conditions. */
export function countTasks(
  tasks: readonly Task[],
  conditions: readonly TaskCondition[] = [],
): TaskCounts {
  const counted = tasks.filter((task) => conditions.every((holds) => holds(task)));
  const withStatus = (status: Entry['status']) =>
    counted.filter(({ entry }) => entry.status === status).length;
  const standing = (wanted: TaskStanding) =>
    counted.filter((task) => task.standing === wanted).length;
  const carriedOver = counted.filter((task) => task.carriedOver).length;
  return {
    total: counted.length,
    fresh: counted.length - carriedOver,
    carriedOver,
    done: withStatus('Hoàn thành'),
    inProgress: withStatus('Đang thực hiện'),
    overdue: withStatus('Quá hạn'),
    onTime: standing('Hoàn thành đúng hạn'),
    late: standing('Hoàn thành trễ hạn'),
    dueSoon: standing('Sắp đến hạn'),
  };
}

/**
 * The conditions behind a token's `@`, all of which must hold. A name is that of who gave the task
 * (equality: `Thành phố` is not `HĐND Thành phố`), of an axis or of a unit. Beside a role the axis or the
 * unit is the one that `Trách nhiệm` names in it, not the row's own.
 * @param unitOf finds a unit by code, name or alias
 * @param isSource whether some task was ever given by a name
 * @returns the name that is none of these, where there is one
 */
export function taskConditions(
  names: readonly string[],
  unitOf: (name: string) => Unit | undefined,
  isSource: (name: string) => boolean,
): readonly TaskCondition[] | { readonly unknown: string } {
  const roles = names.flatMap((name) => TASK_ROLES.filter((role) => sameText(role, name)));
  const others = names.filter((name) => !TASK_ROLES.some((role) => sameText(role, name)));
  const conditions: TaskCondition[] = [];
  let placed = false;
  for (const name of others) {
    const place = placeNamed(name, unitOf);
    if (!place && !isSource(name)) return { unknown: name };
    placed ||= place !== undefined;
    conditions.push(({ entry }) => {
      if (sameText(entry.assignedBy, name)) return true;
      return place !== undefined && isOf(place, entry, roles, unitOf);
    });
  }
  // A role alone: somebody has that part.
  if (!placed) {
    for (const role of roles) {
      conditions.push(({ entry }) => namesInRole(entry.responsibility, role).size > 0);
    }
  }
  return conditions;
}

type Place = { readonly axis: Axis } | { readonly unit: Unit };

function placeNamed(name: string, unitOf: (name: string) => Unit | undefined): Place | undefined {
  const axis = findSame(AXES, name);
  if (axis) return { axis };
  const unit = unitOf(name);
  return unit && { unit };
}

/** An axis as people call that of their own ward in `Trách nhiệm`: `HĐND`, `HĐND phường`. */
function axisCalled(name: string): Axis | undefined {
  const own = fold(name).replace(OF_WARD, '');
  return AXES.find((axis) => fold(axis) === own);
}

const OF_WARD = new RegExp(` (?:${['phường', 'xã', 'đặc khu'].map(fold).join('|')})$`);

function isOf(
  place: Place,
  entry: Entry,
  roles: readonly TaskRole[],
  unitOf: (name: string) => Unit | undefined,
): boolean {
  if (roles.length === 0) {
    return 'axis' in place ? entry.axis === place.axis : unitOf(entry.unit) === place.unit;
  }
  return roles.every((role) => hasRole(place, entry.responsibility, role, unitOf));
}

function hasRole(
  place: Place,
  responsibility: string,
  role: TaskRole,
  unitOf: (name: string) => Unit | undefined,
): boolean {
  const names = namesInRole(responsibility, role);
  if ('unit' in place) return namesOfUnit(place.unit).some((name) => names.has(fold(name)));
  return [...names].some(
    (name) => axisCalled(name) === place.axis || unitOf(name)?.axis === place.axis,
  );
}
