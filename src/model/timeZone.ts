/** Where the wards are. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/** Zones whose clocks show the same as those of Vietnam. */
const SAME_HOURS: ReadonlySet<string> = new Set([
  ...[HOME_ZONE, 'Asia/Saigon', 'Asia/Bangkok', 'Asia/Phnom_Penh', 'Asia/Vientiane'],
  ...['Asia/Jakarta', 'Etc/GMT-7', 'GMT+07:00'],
]);

/** Whether the clocks of two zones are known to show the same. */
export function sameHours(left: string, right: string): boolean {
  return left === right || (SAME_HOURS.has(left) && SAME_HOURS.has(right));
}

/** Whether somebody chose it: the zone of a workbook that a program made is none of a place. */
export function isOfPlace(zone: string): boolean {
  return /^(?!Etc\/)\w+\/\w/.test(zone);
}
