// How V8 is to treat the bundle: each run has a world of its own, in which nearly all is run a few times.

/**
 * V8 spent a quarter of a short command's CPU on optimising what was never run again: sixty times its
 * usual patience; loops over a large workbook still get there. A pattern is compiled at once, not
 * first for V8's interpreter: each is tried more than once.
 */
export const FLAGS = ['--interrupt-budget=4000000', '--no-regexp-tier-up'];
