/** The global functions that Google calls, nothing else: a list of doors. */
import { check } from './app/check';
import { checkClaims } from './app/checkClaims';
import { compileReport } from './app/compileReport';
import { setUp } from './app/setUp';
import { googleHost } from './google/host';
import { addMenu } from './google/menu';
import { onSheetEdit } from './google/onEdit';

declare const global: Record<string, unknown>;

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();
global.onEdit = (event: Parameters<typeof onSheetEdit>[0]) => onSheetEdit(event);
global.setUp = () => setUp(googleHost());
global.check = () => check(googleHost());
global.checkClaims = (passages: readonly string[]) => checkClaims(passages);
global.compileReport = () => compileReport(googleHost());
