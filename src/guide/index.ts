export { type GuideBlock, guideTab, isCurrent } from './guideTab';
