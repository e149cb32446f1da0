import { findAddresses, wordsOfAddress } from "../search/find-address.ts";
import type { AddressTable } from "../search/address-table.ts";
import { missingAddress as words } from "../words/browser/missing-address.ts";
import { makeElement } from "./make-element.ts";

/**
 * At a missing address: offers the page that was meant, and puts its words into the search box where nothing is
 * known of it. What the address has behind # stays with the link.
 */
class FindAddress extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { base = "/", table = "" } = this.dataset;
    const { pathname, hash } = location;
    const path = pathname.toLowerCase().startsWith(base.toLowerCase())
      ? `/${pathname.slice(base.length)}`
      : pathname;
    const input = document.querySelector<HTMLInputElement>("main input[name=q]");
    if (input !== null && input.value === "") input.value = wordsOfAddress(path);
    // Without the table the search box still helps; a reader who leaves meanwhile needs nothing.
    const response = await fetch(table).catch(() => undefined);
    if (response?.ok !== true) return;
    const [first, ...others] = findAddresses((await response.json()) as AddressTable, path);
    if (first === undefined) return;
    const link = ({ address, title }: typeof first) => {
      const own = address.includes("#") ? "" : hash;
      return makeElement("a", { href: base + address.slice(1) + own }, title);
    };
    this.append(
      makeElement(
        "p",
        { className: "lead", role: "status" },
        `${words.meant} `,
        link(first),
        ` (${base}${first.address.slice(1)})`,
      ),
    );
    if (others.length > 0)
      this.append(
        makeElement(
          "p",
          { className: "also" },
          `${words.or} `,
          ...others.flatMap((one, place) => [...(place > 0 ? [", "] : []), link(one)]),
        ),
      );
  }
}

customElements.define("find-address", FindAddress);
