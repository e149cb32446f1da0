declare namespace App {
  /** What components of one page know of it. */
  interface Locals {
    /** Whether the page lists its evidence, so that citations lead there. */
    hasEvidence?: boolean;
  }
}
