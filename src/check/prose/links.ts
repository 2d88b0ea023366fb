import type { Workbook } from '../../contract';
import type { Finding } from '../../findings';
import { checkLinkTexts } from '../../publish';
import { earlierTexts } from '../form/linkRegister';
import type { PrintedText } from './printedTexts';

/** Links and counts of appendices in the printed texts, against the register. */
export function checkLinks(workbook: Workbook, texts: readonly PrintedText[]): readonly Finding[] {
  return checkLinkTexts(
    workbook.appendices,
    texts.map(({ resolved, resolvedReading, entry, place }) => ({
      text: () => resolved().text,
      reading: resolvedReading,
      isOfReport: entry === undefined,
      place,
    })),
    () => earlierTexts(workbook),
  );
}
