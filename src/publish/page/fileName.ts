/**
 * The name of a set's files where they stand as files, without their ending: nothing that leads
 * elsewhere, and no two sets have the same (`1/2` is `bo-1_2f_2`, `1:2` is `bo-1_3a_2`).
 */
export function setStem(set: string): string {
  const named = set.replace(
    /[\\/:*?"<>|\p{Cc}]|_(?=[0-9a-f]+_)/gu,
    (sign) => `_${sign.charCodeAt(0).toString(16)}_`,
  );
  return `bo-${named}`;
}

/** The name of a set's file where the workbook is a file beside it: it says which one, and is no link. */
export function setFileName(set: string): string {
  return `${setStem(set)}.xlsx`;
}

/** Whether a text is the name of a set's file. */
export function isSetFileName(text: string): boolean {
  return /^bo-[^/\\]*\.xlsx$/.test(text);
}
