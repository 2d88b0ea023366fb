/** A value of JSON as Google's errors write it: the text form of the message that carries it, a field a line. */
export function messageText(value: unknown, indent = ''): string {
  const line = (text: string) => `${indent}${text}\n`;
  const block = (name: string, inner: (deeper: string) => string) =>
    line(`${name} {`) + inner(`${indent}  `) + line('}');
  if (value === null) return line('null_value: NULL_VALUE');
  switch (typeof value) {
    case 'string':
      return line(`string_value: ${quoted(value)}`);
    case 'number':
      return line(`number_value: ${Number.isInteger(value) ? value.toFixed(1) : value}`);
    case 'boolean':
      return line(`bool_value: ${value}`);
    default:
      return Array.isArray(value)
        ? block('list_value', (deeper) =>
            value
              .map((item) => `${deeper}values {\n${messageText(item, `${deeper}  `)}${deeper}}\n`)
              .join(''),
          )
        : block('struct_value', (deeper) =>
            Object.entries(value ?? {})
              .map(([key, inner]) => fieldText(key, inner, deeper))
              .join(''),
          );
  }
}

function fieldText(key: string, value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  return (
    `${indent}fields {\n${deeper}key: ${quoted(key)}\n${deeper}value {\n` +
    `${messageText(value, `${deeper}  `)}${deeper}}\n${indent}}\n`
  );
}

/** Text as the form writes it: what is not ASCII byte by byte, in octal. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]+/g, (some) =>
    [...new TextEncoder().encode(some)]
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  );
}
