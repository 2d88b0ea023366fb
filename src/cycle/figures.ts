import { fold } from '../model/folding';
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

/** Units of measure of indicators, by their folded codes. */
export type Measures = ReadonlyMap<string, string>;

/** A line that begins so tells a unit of measure, and no figure. */
const OF_MEASURE = '\t';

/** Units of measure as lines beside those of figures; these are not kept as long. */
export function writeMeasures(
  measures: readonly (readonly [code: string, unit: string])[],
): string {
  return measures.map(([code, unit]) => `${OF_MEASURE}${code}\t${keptMeasure(unit)}`).join('\n');
}

/** A unit of measure as its line keeps it: a tab or an end of line would begin another. */
export function keptMeasure(unit: string): string {
  return unit.replace(/\s+/g, ' ');
}

/** The lines of figures and those of units of measure, each by themselves. */
export function digestParts(text: string): { readonly figures: string; readonly measures: string } {
  const lines = text.split('\n');
  const isMeasure = (line: string) => line.startsWith(OF_MEASURE);
  return {
    figures: lines.filter((line) => !isMeasure(line)).join('\n'),
    measures: lines.filter(isMeasure).join('\n'),
  };
}

export function readMeasures(text: string): Measures {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, code = '', unit = ''] = line.split('\t');
      return code === '' ? [] : [[fold(code), unit] as const];
    }),
  );
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
