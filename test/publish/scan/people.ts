/** Numbers below 1 from a seed, the same each time (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Member>(chance: Chance, members: readonly Member[]): Member {
  const member = members[Math.floor(chance() * members.length)];
  if (member === undefined) throw new Error('nothing to pick from');
  return member;
}

export function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => Math.floor(chance() * 10)).join('');
}

const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Lương Tạ Chu Cao Võ Huỳnh Tô Hà Quách Phùng Lưu Thái';
const MIDDLES = 'Văn Thị Đức Hữu Minh Thanh Ngọc Quang Xuân Thu Hồng Đình Bá Công Khánh Thị Văn';
const GIVEN =
  'Tuyển Lựu Khoát Nhài Mận Toản Quýt Hoạch Thược Vượng Thúy Hậu Lành Bưởi Thạo Sửu Khuê Dần Hợi Thìn Nụ Chắt Loan Hòe';

/** A name that nobody bears as far as anybody knows: a family's, one or two between, a given one. */
export function personName(chance: Chance): string {
  const [families, middles, given] = [FAMILIES, MIDDLES, GIVEN].map((list) => list.split(' '));
  const between = chance() < 0.25 ? 2 : 1;
  return [
    pick(chance, families ?? []),
    ...Array.from({ length: between }, () => pick(chance, middles ?? [])),
    pick(chance, given ?? []),
  ].join(' ');
}

export const PROVINCES =
  '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'.split(
    ' ',
  );

/** Twelve digits as a citizen's card has them: province, century and sex, year of birth, six more. */
export function citizenNumber(chance: Chance): string {
  const young = chance() < 0.2;
  const year = Math.floor(young ? chance() * 24 : 25 + chance() * 75);
  const century = (young ? 2 : 0) + (chance() < 0.5 ? 0 : 1);
  return `${pick(chance, PROVINCES)}${century}${String(year).padStart(2, '0')}${digits(chance, 6)}`;
}

export function mobileNumber(chance: Chance): string {
  const start = pick(
    chance,
    '032 035 038 039 056 058 070 077 079 081 085 088 090 091 094 097 098'.split(' '),
  );
  return `${start}${digits(chance, 7)}`;
}
