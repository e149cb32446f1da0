/** Pages to read load one file: what folds, what is there to copy, tables too, the links of places, and where the Tab key stops. */
import "./copy-block.ts";
import "./folds.ts";
import "./link-texts.ts";
import "./place-links.ts";
import "./tab-stops.ts";
import "./table-tools.ts";
