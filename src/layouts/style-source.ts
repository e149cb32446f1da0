/** The source that allows a style of a page's own in a content security policy: `'sha256-…'`. */
export async function formatStyleSource(css: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
