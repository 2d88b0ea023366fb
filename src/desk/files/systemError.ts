const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi, hoặc tệp đang mở trong chương trình khác',
  EPERM: 'không có quyền ghi, hoặc tệp đang mở trong chương trình khác',
  EBUSY: 'tệp đang mở trong chương trình khác, như Excel',
  EEXIST: 'đã có một tệp mang tên ấy, không phải thư mục',
  ENOTDIR: 'trên đường dẫn có một tệp, không phải thư mục',
  EISDIR: 'đó là một thư mục, không phải tệp',
  ENOENT: 'không có ở đó',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'hết chỗ trên ổ đĩa',
  EDQUOT: 'hết chỗ được cấp trên ổ đĩa',
  ENAMETOOLONG: 'tên quá dài',
};

/** The system's own name of a failure, such as `EBUSY`; undefined for a failure that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Runs what touches the disk; what the system refuses there is told as `refused` says it, with the reason in words. */
export function orSay<T>(act: () => T, refused: (reason: string) => Error): T {
  try {
    return act();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw refused(`${code}: ${REASONS[code] ?? 'hệ thống từ chối'}`);
  }
}
