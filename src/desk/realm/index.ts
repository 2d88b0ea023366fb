export { makeRealm, type Realm, type World } from './realm';
export { madeInside, SERVICE_NAMES, type ServiceName, strictService } from './strict';
