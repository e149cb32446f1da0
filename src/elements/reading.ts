/** Pages to read load one file: what folds, and what is there to copy, tables too. */
import "./copy-block.ts";
import "./folds.ts";
import "./link-texts.ts";
import "./table-tools.ts";
