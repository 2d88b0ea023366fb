import type { Severity } from '../../findings';

/** How what is found is shown. */
export const SEVERITY_CLASS: Readonly<Record<Severity, string>> = {
  Lỗi: 'error',
  'Cảnh báo': 'warning',
  'Thông tin': 'note',
};
