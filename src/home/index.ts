/** The door of the home tab: as a report leaves it, and as a period begins with it. */
export { completenessOf } from './completeness';
export { homeTab } from './homeTab';
export { lastReport } from './lastReport';
export { mayWriteHome, type NewSetting, periodHome, settingsWith } from './periodHome';
