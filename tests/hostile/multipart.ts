/** A field of a form: a text, which may hold half surrogate pairs, or a file. */
export type Field = readonly [name: string, value: string, file?: { readonly name: string; readonly type: string }];

const boundary = "----hostile-4711";

/** A form as browsers send it. */
export function multipart(fields: readonly Field[]): { readonly type: string; readonly body: Buffer } {
  const parts = fields.flatMap(([name, value, file]) => [
    Buffer.from(`--${boundary}\r\n`),
    bytesOf(`Content-Disposition: form-data; name="${quoted(name)}"`),
    Buffer.from(file ? `; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type}\r\n\r\n` : "\r\n\r\n"),
    bytesOf(value),
    Buffer.from("\r\n"),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** As browsers write names, which may hold anything. */
const quoted = (name: string) => name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** UTF-8 that also has three bytes for half a surrogate pair, which no text in Unicode may hold. */
export function bytesOf(text: string): Buffer {
  return Buffer.concat(
    (text.match(/\p{Cs}|\P{Cs}+/gu) ?? []).map((part) => {
      const unit = part.charCodeAt(0);
      const isHalf = part.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
      return isHalf
        ? Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)])
        : Buffer.from(part);
    }),
  );
}
