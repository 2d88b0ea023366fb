/** Values by key, each made once: when it is first asked for. */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();

  at(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.values.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.values.has(key);
  }
}
