/** The namespaces of the parts (ISO/IEC 29500-1, transitional), by the prefixes used here. */
export const W = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
export const R = {
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
export const WP = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};
