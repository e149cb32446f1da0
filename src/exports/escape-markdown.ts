/**
 * What Markdown with GitHub's additions would make a link of by itself: web addresses with and without a
 * scheme, and mail addresses. Punctuation at the end belongs to the sentence.
 */
const addresses =
  /(https?:\/\/[^\s<>]*[^\s<>?!.,:;*'")\]])|\b(www)(?=\.)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;

/**
 * Plain text that Markdown prints as it is, on one line: whatever could begin or end markup there is
 * preceded by a backslash, and what HTML would read becomes an entity. A web address becomes a link that
 * leads there, since escaping within it would lead elsewhere.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  let escaped = "";
  let from = 0;
  for (const match of line.matchAll(addresses)) {
    const [whole, address, www] = match;
    escaped += escapeWords(line.slice(from, match.index));
    // Without a scheme it is text, which a backslash keeps whole; the characters stay the same.
    if (address !== undefined) escaped += toAutolink(address);
    else escaped += www === undefined ? escapeWords(whole).replace("@", "\\@") : `${whole}\\`;
    from = match.index + whole.length;
  }
  escaped += escapeWords(line.slice(from));
  return escaped.replace(/^(#{1,6}(?= |$)|[-+=](?=[ -=]|$)|\d+(?=[.)]))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** A full address as a link that shows itself; what would end the link or a table's cell is percent-encoded. */
export function toAutolink(address: string): string {
  return `<${address.replace(/[\s<>|\\`]/g, (character) => encodeURIComponent(character))}>`;
}

/** An address as the target of a link that has words: what would end it, or a table's cell, is percent-encoded. */
export function toLinkTarget(address: string): string {
  return address.replace(/[\s()<>|\\`]/g, (character) =>
    character === "(" ? "%28" : character === ")" ? "%29" : encodeURIComponent(character),
  );
}

function escapeWords(text: string): string {
  return text
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
