import type { Header, Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/tasks';
import { daysBetween, writePlainDate } from '../../model/date';
import type { Entry } from '../../model/entry';
import { responsibilityOf } from '../../model/responsibility';
import { cutOffOf } from '../../model/settings';
import { standingOf } from '../../model/taskStanding';
import { rowsOfPeriod } from '../../rollup';
import { placeOfEntry } from '../places';
import { nameOf } from './named';

/**
 * Petitions of the period: overdue, to be answered within days, and such that say when they are due and
 * not who answers, or that they were answered and not when. One that says neither is only proposed.
 */
export function checkPetitions(workbook: Workbook): readonly Finding[] {
  const { settings } = workbook;
  const on = cutOffOf(settings);
  return rowsOfPeriod(workbook.entries, 'Kiến nghị', settings.period).flatMap((petition) => {
    const at = (header: Header<'entries'>, said: Observation) =>
      findingAt(placeOfEntry(workbook, petition, header), said);
    const { deadline } = petition;
    const standing = standingOf(petition, on);
    const due: Finding[] = [];
    if (deadline && on && standing === 'Quá hạn') {
      const said = say.petitionOverdue(
        nameOf(petition),
        writePlainDate(deadline),
        writePlainDate(on),
      );
      due.push(at('Thời hạn', said));
    }
    if (deadline && on && standing === 'Sắp đến hạn') {
      const days = daysBetween(on, deadline);
      due.push(
        at('Thời hạn', say.petitionDueSoon(nameOf(petition), writePlainDate(deadline), days)),
      );
    }
    return [
      ...due,
      ...lacking(petition).map(([header, what]) => {
        return at(header, say.petitionLacks(nameOf(petition), header, what));
      }),
    ];
  });
}

function lacking({
  deadline,
  responsibility,
  status,
  finishedText,
}: Entry): readonly (readonly ['Trách nhiệm' | 'Ngày hoàn thành', string])[] {
  const answers = responsibilityOf(responsibility, 'Chủ trì') !== '';
  return [
    ...(deadline && !answers ? [['Trách nhiệm', 'hạn trả lời'] as const] : []),
    ...(status === 'Hoàn thành' && finishedText === ''
      ? [['Ngày hoàn thành', 'đã trả lời'] as const]
      : []),
  ];
}
