// Few readers link to a place: what marks places, and copies their links, loads when somebody points at the page.
async function load(): Promise<void> {
  const { copyPlaces, markPlaces } = await import("./place-links/mark-places.ts");
  markPlaces();
  copyPlaces();
}

// The address that never changes leads to the page on which it stands: whoever follows it there wants to have it.
async function copyLasting(link: HTMLAnchorElement): Promise<void> {
  try {
    const { copySaid } = await import("./place-links/copy-place.ts");
    await copySaid(link);
  } catch {
    location.assign(link.href);
  }
}

addEventListener("pointerover", () => void load(), { once: true });
addEventListener("click", (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>(".kicker .code a");
  if (!link || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  void copyLasting(link);
});
