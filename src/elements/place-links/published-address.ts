/** The address at which the page is published, without what the reader chose to see. */
export function publishedAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.origin + location.pathname;
}
