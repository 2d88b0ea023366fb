import { PEOPLES_COLUMNS, TAB } from '../contract';

/** Title, legend, criteria, headers with the formulas. */
export const HEADER_ROWS = 4;

const [decided = 0, why = 0] = PEOPLES_COLUMNS.get(TAB.grades) ?? [];

/** Where people decide, from 0, and where they say why. */
export const DECIDED_COLUMN = decided;
export const WHY_COLUMN = why;
