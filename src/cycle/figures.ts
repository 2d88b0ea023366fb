import { sha256 } from '../model/sha256';

/** A figure as it was reported: an unrounded decimal, or that there was none. */
export interface ReportedFigure {
  readonly code: string;
  readonly value: string;
  readonly cumulative: string;
}

/** A figure that is not what was reported. */
interface FigureChange {
  readonly code: string;
  readonly of: 'value' | 'cumulative';
  readonly before: string;
  readonly now: string;
}

/** Figures as one short text: years of them are read with every workbook. */
export function writeFigures(figures: readonly ReportedFigure[]): string {
  return figures
    .map(({ code, value, cumulative }) => [code, value, cumulative].join('\t'))
    .join('\n');
}

export function readFigures(text: string): readonly ReportedFigure[] {
  return text.split('\n').flatMap((line) => {
    const [code = '', value = '', cumulative = ''] = line.split('\t');
    return code === '' ? [] : [{ code, value, cumulative }];
  });
}

export function figuresPrint(figures: readonly ReportedFigure[]): string {
  return sha256(writeFigures(figures));
}

/** What changed in figures that were reported already, in the order of the new ones. */
export function figureChanges(
  before: readonly ReportedFigure[],
  now: readonly ReportedFigure[],
): readonly FigureChange[] {
  const old = new Map(before.map((figure) => [figure.code, figure]));
  const fresh = new Map(now.map((figure) => [figure.code, figure]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((code) =>
    (['value', 'cumulative'] as const).flatMap((of): readonly FigureChange[] => {
      const [was = '', is = ''] = [old.get(code)?.[of], fresh.get(code)?.[of]];
      return was === is ? [] : [{ code, of, before: was, now: is }];
    }),
  );
}
