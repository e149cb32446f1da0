/**
 * Leads on from a page that has moved. A browser that follows the page's own refresh drops the fragment
 * and the query of the address; those that run scripts are led here first.
 */
import { findNextAddress } from "./lead-on/find-next-address.ts";

const link = document.querySelector<HTMLAnchorElement>("a[href]");
if (link !== null) location.replace(findNextAddress(link.href, location));
