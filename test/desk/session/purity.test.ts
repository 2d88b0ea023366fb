import { describe, expect, test } from 'vitest';
import { loadsPure } from '../../../src/desk';

describe('loadsPure', () => {
  test('names the functions of a bundle whose top level asks for nothing', () => {
    expect(
      loadsPure('const x = 1; function onOpen() { SpreadsheetApp.getUi(); } function check() {}'),
    ).toEqual(['onOpen', 'check']);
  });

  const touches: [string, string][] = [
    ['const ui = SpreadsheetApp.getUi();', 'SpreadsheetApp.getUi'],
    ['PropertiesService.getDocumentProperties();', 'PropertiesService.getDocumentProperties'],
    ['console.log("x");', 'console.log'],
    ['const has = "Files" in Drive;', 'Drive.Files'],
    ['Object.keys(Session);', 'Session.*'],
  ];
  test.each(touches)('refuses the top level %s', (bundle, touched) => {
    expect(() => loadsPure(bundle)).toThrow(`The top level of the bundle touches ${touched}`);
  });
});
