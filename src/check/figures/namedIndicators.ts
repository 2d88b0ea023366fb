import { figureInWords } from '../../messages/rules';
import type { Rollup } from '../../rollup';

/** A figure as an expression or a reason names it: a code, of one unit or of all, in a function of time or not. */
const FIGURE =
  /(?<time>KỲ_TRƯỚC|LŨY_KẾ|CÙNG_KỲ)\(\s*(?<inside>[\p{L}\d_.@]+)\s*\)|(?<![\p{L}\d_.@])(?<alone>\p{L}[\p{L}\d_.@]*)/gu;

/** What is quoted is a condition over rows: it names no figure. */
const QUOTED = /("[^"]*")/;

/** An expression, or a reason that names codes, in the words that people know the figures by. */
export function namedIndicators(text: string, rollup: Pick<Rollup, 'indicator' | 'unit'>): string {
  return text
    .normalize('NFC')
    .split(QUOTED)
    .map((part) => (part.startsWith('"') ? part : withNames(part, rollup)))
    .join('');
}

function withNames(text: string, rollup: Pick<Rollup, 'indicator' | 'unit'>): string {
  return text.replace(FIGURE, (said: string, ...found: readonly unknown[]) => {
    const { time, inside, alone } = found[found.length - 1] as Readonly<
      Record<'time' | 'inside' | 'alone', string | undefined>
    >;
    const written = inside ?? alone ?? '';
    const stopped = /\.+$/.exec(written)?.[0] ?? '';
    const operand = written.slice(0, written.length - stopped.length);
    const [code = '', unitCode] = operand.split('@');
    const indicator = rollup.indicator(code);
    if (!indicator || indicator.name === indicator.code) return said;
    const unit = unitCode === undefined ? undefined : rollup.unit(unitCode);
    return `${figureInWords(indicator.name, operand, unit?.name, time)}${stopped}`;
  });
}
