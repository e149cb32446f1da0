import style from "../styles/copying.css?inline";
import { adoptStyle } from "./adopt-style.ts";

let isHere = false;

/** Brings the style of what copies texts and tables. */
export function bringCopyingStyle(): void {
  if (!isHere) adoptStyle(style);
  isHere = true;
}
