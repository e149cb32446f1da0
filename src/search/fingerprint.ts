const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The length of a fingerprint. */
export const printLength = 3;

/**
 * Three letters that stand for a name's key, by which the tables know a name without holding all its
 * letters. One key in 260,000 has the same by chance, so something else has to speak for the name too.
 */
export function fingerprint(key: string): string {
  // FNV-1a, folded to 18 bits: short, and the same in the build and in browsers.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  const folded = (hash >>> 14) ^ (hash & 0x3ffff);
  return [12, 6, 0].map((shift) => digits.charAt((folded >>> shift) & 63)).join("");
}
