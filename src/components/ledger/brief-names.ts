/** What a title of a chief says beyond that it is one. */
const office = /^Chief (.+) Officer$/;

/** Names as a narrow line has room for: of "Chief Marketing Officer" it says "Marketing", where no other role is called so. */
export function briefNames(
  roles: readonly { readonly id: string; readonly shortTitle: string }[],
): ReadonlyMap<string, string> {
  const names = roles.map(({ shortTitle }) => office.exec(shortTitle)?.[1] ?? shortTitle);
  return new Map(
    roles.map(({ id, shortTitle }, index) => {
      const name = names[index] ?? shortTitle;
      return [id, names.indexOf(name) === names.lastIndexOf(name) ? name : shortTitle];
    }),
  );
}
