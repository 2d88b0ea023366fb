export {
  type Account,
  type AccountState,
  type AccountStore,
  makeAccount,
} from './account';
export { type CallLog, makeCallLog, type SentCall, type Traffic } from './calls';
export { makeClock } from './clock';
export { csvOfSheet } from './csv';
export {
  copyBook,
  copyFile,
  createBook,
  createFile,
  type FileResource,
  findFile,
  listFiles,
  type Media,
  mayOpen,
  newBook,
  removeFile,
  updateFile,
  withInherited,
} from './drive';
export {
  allows,
  CSV,
  DOCX,
  type DriveFile,
  GOOGLE_DOC,
  GOOGLE_SHEET,
  type Guest,
  isGuest,
  MY_DRIVE,
  ownerOf,
  type Permission,
  personal,
} from './driveFile';
export { makeEdits } from './edits';
export { apiName, type CallPoint, type Edit, FAULT_KINDS, type Fault } from './faults';
export { linkOf, readFileLink } from './fileLinks';
export { DAILY_ADDRESSES, daySent, type Mail, messageText, subjectIn } from './mail';
export { METHODS, type MethodName, type MethodOf } from './methods';
export {
  createPermission,
  getPermission,
  listPermissions,
  type PermissionResource,
  removePermission,
  updatePermission,
} from './permissions';
