import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';
import type { Ornament } from '../regime/table';
import { type Twips, twipsOfPoints } from './measures';
import { faceOf, plainRun } from './runs';

/**
 * What stands below a centred line: a rule of a share of the line's length, or a text such as `*`
 * or `-----`. A rule is a paragraph's border, which Word, LibreOffice and Google Docs all keep.
 */
export function ornamentBelow(
  ornament: Ornament,
  line: { readonly length: Twips; readonly available: Twips; readonly size: number },
): Paragraph {
  return ornament.kind === 'text'
    ? new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [plainRun(ornament.text, faceOf({ size: line.size }))],
      })
    : ruleBelow(Math.min(line.length, line.available) * ornament.share, line.available);
}

/** A rule in the middle of the width available. */
export function ruleBelow(length: Twips, available: Twips): Paragraph {
  const side = Math.max(0, Math.round((available - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twipsOfPoints(1), line: twipsOfPoints(5), lineRule: LineRuleType.EXACTLY },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
