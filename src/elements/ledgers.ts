/** Pages with a ledger load one file, whatever they do with it: both elements stand on the same table. */
import "./compare-view.ts";
import "./ledger-view.ts";
