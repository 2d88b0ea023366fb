export { withBackOff } from './backOff';
export { brokenPlan } from './brokenPlan';
export type {
  BookCommand,
  Command,
  LayoutCommand,
  Made,
  NoPlan,
  Options,
  PlanContext,
  Planning,
  Question,
  Said,
  ServiceCommand,
  TabCommand,
  TextCommand,
  Writing,
} from './command';
export { failureOf } from './failure';
export { binned } from './files';
export { FROM_PAGE, unseen } from './fromPage';
export { isOpenToAll, isReadByAll } from './grants';
export { rewordedRecord } from './handTyped';
export { REASON } from './inquiry';
export { JOURNAL_COLUMNS, type JournalEntry } from './journal';
export type { Outcome, ResultPage, Status } from './outcome';
export type {
  Answered,
  CellValue,
  Entered,
  Exported,
  FileFacts,
  FilePort,
  FileRole,
  FileTags,
  Grant,
  Look,
  PlannedFile,
  Ports,
  ReportFile,
  ReportForm,
  SavedFile,
  ScratchPort,
  SelectedRow,
  SetFile,
  ShortLinkPort,
  Shown,
  StandingFile,
  StoredFile,
  TabSize,
  Watched,
  WorkbookPort,
  WorkPort,
  Years,
} from './ports';
export type { SetOutcome, SetTask } from './publishing';
export type { Refusal } from './refusal';
export { runCommand } from './runner';
export { LONGEST_WORK } from './share';
export { type LinkOrder, type LinkOutcome, unmadeLine } from './shortLinks';
export { keptUndo, readUndo, takeBack, type UndoRecord } from './undo';
