import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';
import { type Twips, twipsOfPoints } from '../layout/measures';
import type { Ornament, Points } from '../regime/table';
import { facedRuns, faceOf } from './runs';

/** The paragraph that bears a rule. */
const RULE_HEIGHT: Points = 5;

/** The centred line that an ornament stands below. */
export interface LineAbove {
  readonly length: Twips;
  readonly available: Twips;
  readonly size: Points;
}

/** A rule of a share of the line's length, or a text such as `*` or `-----`. */
export function ornamentBelow(ornament: Ornament, line: LineAbove, after: Points = 0): Paragraph {
  return ornament.kind === 'text'
    ? new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: twipsOfPoints(after) },
        children: [...facedRuns(ornament.text, { size: line.size })],
      })
    : ruleBelow(Math.min(line.length, line.available) * ornament.share, line.available, after);
}

/**
 * A rule in the middle of the width available: the border of a low empty paragraph, which Word,
 * LibreOffice and Google Docs all keep.
 */
export function ruleBelow(length: Twips, available: Twips, after: Points = 0): Paragraph {
  const side = Math.max(0, Math.round((available - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: {
      before: twipsOfPoints(3),
      after: twipsOfPoints(after),
      line: twipsOfPoints(RULE_HEIGHT),
      lineRule: LineRuleType.EXACT,
    },
    // Google Docs makes an exact height a share of the letters': of the mark's here.
    run: faceOf({ size: RULE_HEIGHT }),
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
