/**
 * Plain text that Markdown prints as it is, on one line: whatever could begin or end markup there is
 * preceded by a backslash, and what HTML would read becomes an entity.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/^(#{1,6}(?= |$)|[-+=](?=[ -=]|$)|\d+(?=[.)]))/, (start) =>
      /^\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}
