export { completenessOf } from './completeness';
export { homeTab } from './homeTab';
