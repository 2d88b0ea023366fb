export type {
  BookCommand,
  Command,
  LayoutCommand,
  Made,
  Options,
  PlanContext,
  Planning,
  Said,
  TextCommand,
  Writing,
} from './command';
export { failureOf } from './failure';
export { JOURNAL_COLUMNS, type JournalEntry } from './journal';
export type { Outcome, ResultPage, Status } from './outcome';
export type {
  FilePort,
  FileTags,
  Look,
  PlannedFile,
  Ports,
  SavedFile,
  StoredFile,
  WorkbookPort,
} from './ports';
export { runCommand } from './runner';
