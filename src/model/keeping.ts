/**
 * Where the workbook and what is made of it lie: `drive`, with an address of their own each, shared
 * and mailed from there; `folder`, files beside each other on a machine.
 */
export type Keeping = 'drive' | 'folder';
