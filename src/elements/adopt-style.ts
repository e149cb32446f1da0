/** Brings the style of components that scripts make: pages do not carry it before their first paint. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components{${css}}`);
  document.adoptedStyleSheets.push(sheet);
}
