import { sectionTarget, type SearchIndex } from "./read-tables.ts";
import { partId, type AskedSection, type Target } from "./tables.ts";

/** The targets by id, with the sections that pages of a kind have alike: those are made when somebody asks for them. */
export class Targets extends Map<string, Target> {
  readonly #index: SearchIndex;
  readonly #places: ReadonlyMap<string, number>;

  constructor(index: SearchIndex) {
    super(index.targets.map((target) => [target.id, target]));
    this.#index = index;
    this.#places = new Map(index.targets.map(({ id }, place) => [id, place]));
  }

  /** The place of a target, of a section that was made that of its page; undefined of what is none. */
  placeOf(id: string): number | undefined {
    return this.#places.get(id) ?? this.#findPage(id)?.place;
  }

  override get(id: string): Target | undefined {
    return super.get(id) ?? this.#findSection(id);
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The id of a target, or of the section of its page where it has that. */
  idOf(
    target: Target | undefined,
    section: AskedSection | undefined,
    lacks: ReadonlySet<string> = new Set(),
  ): string {
    if (target === undefined) return "";
    if (section === undefined || lacks.has(section.id)) return target.id;
    return partId("section", `${target.path}#${section.id}`);
  }

  #findSection(id: string): Target | undefined {
    const found = this.#findPage(id);
    if (found === undefined) return undefined;
    const { page, place, kind, fragment } = found;
    const section = this.#index.asked[kind].find((one) => one.id === fragment);
    if (section === undefined || this.#index.lacks.get(place)?.has(fragment)) return undefined;
    return sectionTarget(page, section);
  }

  /** The page that a section is of, where pages of its kind have sections that are made. */
  #findPage(id: string) {
    const [path = "", fragment] = id.replace(/^section:\//, "").split("#");
    if (fragment === undefined) return undefined;
    const place = this.#index.targets.findIndex((target) => target.path === path);
    const page = this.#index.targets[place];
    const kind = page?.kind;
    if (page === undefined || (kind !== "role" && kind !== "pairing")) return undefined;
    return { page, place, kind, fragment };
  }
}
