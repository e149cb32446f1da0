/** What assistive technology is told: attributes, since Firefox before 119 does not know them as properties. */
export type Aria = Readonly<Record<`aria-${string}` | "role", string | undefined>>;

/** Sets roles and states; one that is undefined is taken away. */
export function setAria(element: Element, aria: Partial<Aria>): void {
  for (const [name, value] of Object.entries(aria)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** A new element with the given properties, role and content; text stays text. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { role, ...properties }: Partial<HTMLElementTagNameMap[Tag]> & { readonly role?: string } = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  if (role !== undefined) setAria(element, { role });
  element.append(...content);
  return element;
}
