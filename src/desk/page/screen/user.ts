const USER = 'bon-truc-nguoi-dung';
const USUAL_USER = 'may-ban';

/** Who sits before this browser, as the journal names them. */
export function storedUser(): string {
  try {
    return localStorage.getItem(USER) ?? USUAL_USER;
  } catch {
    return USUAL_USER;
  }
}

export function storeUser(user: string): void {
  try {
    localStorage.setItem(USER, user);
  } catch {
    // It is then asked again the next time.
  }
}
