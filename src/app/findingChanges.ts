import type { Change } from '../contract/write/requests';
import * as say from '../messages/findings';
import { writePeriod } from '../model/period';
import { findingsTab, rowFindings } from '../review';
import { logChange } from './activityLog';
import type { Examination } from './examine';

/** Who runs the command, when, in which run: what every line of the log has. */
export interface RunStamp {
  readonly when: string;
  readonly who: string;
  readonly run: string;
}

/**
 * The findings as they are written: the tab `Kiểm tra`, the form's own column of the same name,
 * and in the log the answers whose finding is gone.
 */
export function findingChanges(
  { findings, goneAnswers, rollup, workbook }: Examination,
  stamp: RunStamp,
): readonly Change[] {
  const unitName = (code: string) => rollup.unit(code)?.name ?? code;
  const { entries } = workbook.tables;
  const column = entries && rowFindings(entries, findings);
  return [
    {
      kind: 'rewriteTab',
      content: findingsTab(findings, goneAnswers, rollup.period, unitName),
    },
    ...(column ? [{ kind: 'writeColumn' as const, ...column }] : []),
    ...goneAnswers.map((answer) =>
      logChange({
        ...stamp,
        command: say.answerCommand,
        period: writePeriod(rollup.period),
        result: [answer.said, `${answer.why} (${answer.who})`].join(' → '),
        document: '',
      }),
    ),
  ];
}
