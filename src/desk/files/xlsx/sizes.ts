/** .xlsx measures rows in points and columns in characters of its default font; a sheet in pixels. */
export const PIXELS_A_POINT = 4 / 3;
export const CHARACTER_PIXELS = 7;
export const CELL_MARGIN = 5;

/** The width of a column nobody has set: Google's, wider than a file's, so it is written out. */
export const USUAL_COLUMN_PIXELS = 100;

/** The rows of a tab in .xlsx. */
export const MAX_FILE_ROWS = 1_048_576;
