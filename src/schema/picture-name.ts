/** Whether a file of a content folder may be a picture that prose shows: its name is its address. */
export function isPictureName(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*\.(?:png|jpg|webp|svg)$/.test(name);
}
