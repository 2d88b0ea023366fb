export { makeRealm, type Realm, type World } from './realm';
export { listInside, madeInside, SERVICE_NAMES, type ServiceName, strictService } from './strict';
