// Few readers link to a place: what marks places, and copies their links, loads when somebody points at the page.
async function load(): Promise<void> {
  const { copyPlaces, markPlaces } = await import("./place-links/mark-places.ts");
  markPlaces();
  copyPlaces();
}

addEventListener("pointerover", () => void load(), { once: true });
