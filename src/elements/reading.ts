/** Pages to read load one file: what folds, what is there to copy, tables too, and the links of places. */
import "./copy-block.ts";
import "./folds.ts";
import "./link-texts.ts";
import "./place-links.ts";
import "./table-tools.ts";
