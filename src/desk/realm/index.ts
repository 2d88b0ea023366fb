export { makeRealm, type Realm, type World } from './realm';
export { madeInside, SERVICE_NAMES, strictService } from './strict';
