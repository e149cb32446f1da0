import type { HolderLabel } from "../../model/catalog/labels.ts";
import type { Citation, EvidenceGroup, Statement } from "../../model/evidence/evidence.ts";
import type { Prose, ShownBlock, ShownInline } from "../../model/evidence/prose.ts";
import type { Claimant } from "../../model/evidence/answer.ts";
import type { Owner } from "../../model/evidence/row-label.ts";
import type { Escalation } from "../../model/pages/held.ts";
import type { HereOwner } from "../../model/pages/here.ts";
import type { Section } from "../../model/pages/sections.ts";
import { addresses } from "../../routes.ts";
import type { Contact } from "../../schema/contact.ts";
import { standings } from "../../schema/vocabulary.ts";
import { evidence as evidenceWords } from "../../words/evidence.ts";
import { organization } from "../../words/organization.ts";
import { responsibility } from "../../words/responsibility.ts";
import { joinNames } from "../../words/browser/role-names.ts";
import { joinList } from "../../words/language.ts";
import { findNamed, parsePattern, type Piece } from "../../words/pattern.ts";
import { escapeMarkdown, toLinkTarget } from "../escape-markdown.ts";

/** Where the site stands. */
export interface SitePlace {
  /** `https://example.org`. */
  readonly origin: string;
  /** The path below which it stands, with a slash at both ends. */
  readonly base: string;
}

/** What a sentence of the words is filled with. */
interface Filling {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly holders?: Readonly<Record<string, readonly (HolderLabel | Owner)[]>>;
  /** What is Markdown already. */
  readonly markdown?: Readonly<Record<string, string>>;
}

/** Blocks of Markdown; a page is its blocks with an empty line between them. */
export type Blocks = readonly string[];

/** Writes what pages show as Markdown whose links lead to the site. */
export class MarkdownWriter {
  readonly to: ReturnType<typeof addresses>;
  readonly #origin: string;

  constructor({ origin, base }: SitePlace) {
    this.to = addresses(base);
    this.#origin = origin;
  }

  /** An address of the site in full. */
  full(address: string): string {
    return new URL(address, this.#origin).href;
  }

  /** @param address of the site as `to` makes it, or of the web */
  link(text: string, address: string): string {
    return `[${escapeMarkdown(text)}](${this.#target(address)})`;
  }

  /** Roles and posts as a sentence lists them, each with how sure it is where it owns something. */
  holders(all: readonly (HolderLabel | Owner | Claimant)[]): string {
    return joinList(all)
      .map((one) => ("text" in one ? one.text : this.#holder(one.item, one.item.title)))
      .join("");
  }

  /** The same in a sentence that names them with an article. @param start whether it begins with them */
  #theHolders(all: readonly (HolderLabel | Owner | Claimant)[], start: boolean): string {
    return joinNames(all, ({ title }) => title, { start })
      .map((one) =>
        "text" in one ? one.text : keepEnds(one.before) + this.#holder(one.item, one.name),
      )
      .join("");
  }

  #holder(item: HolderLabel | Owner | Claimant, title: string): string {
    const sure =
      "grounds" in item
        ? item.grounds
        : "standing" in item
          ? standings[item.standing].short
          : undefined;
    const name = this.link(title, this.to[item.kind](item.id));
    return sure === undefined || sure === "" ? name : `${name} (${sure})`;
  }

  /** Whoever answers in one organization, each with whoever holds the role. */
  hereOwners(all: readonly HereOwner[]): string {
    return joinList(all)
      .map((one) => {
        if ("text" in one) return one.text;
        const { title, role, holder } = one.item;
        const name =
          role === undefined ? escapeMarkdown(title) : this.link(title, this.to.role(role.id));
        return holder === undefined
          ? name
          : `${name} ${escapeMarkdown(organization.heldBy(holder))}`;
      })
      .join("");
  }

  /** Contacts: links, where the site allows them, or words. */
  contacts(all: readonly Contact[]): string {
    return all
      .map(({ text, href }) => (href === undefined ? escapeMarkdown(text) : this.link(text, href)))
      .join(", ");
  }

  /** Whom to turn to next, and how to reach them. */
  escalation({ when, holder, who, contacts }: Escalation): string {
    const name = holder === undefined ? escapeMarkdown(who) : this.#theHolders([holder], false);
    return this.sentence(responsibility.escalation, {
      values: { when },
      markdown: { who: contacts.length === 0 ? name : `${name}, ${this.contacts(contacts)}` },
    });
  }

  /** The codes of claims, each linked to where its source says it. */
  cites(citations: readonly Citation[]): string {
    return citations.map(({ code, claim }) => ` ${this.link(code, this.to.claim(claim))}`).join("");
  }

  /** A statement with what it rests on. */
  cited({ text, citations }: Statement): string {
    return escapeMarkdown(text) + this.cites(citations);
  }

  /** A sentence of the words, filled in. */
  sentence(
    pattern: string,
    { values = {}, links = {}, holders = {}, markdown = {} }: Filling = {},
  ): string {
    const all = parsePattern(pattern);
    const write = (piece: Piece): string => {
      if (piece.kind === "text") return keepEnds(piece.text);
      if (piece.kind === "value") {
        const { name } = piece;
        const named = findNamed(name, holders);
        if (named !== undefined) return this.#theHolders(named, piece === all[0]);
        if (holders[name] !== undefined) return this.holders(holders[name]);
        if (markdown[name] !== undefined) return markdown[name];
        if (values[name] !== undefined) return escapeMarkdown(String(values[name]));
        throw new Error(`a sentence has nothing for "${name}"`);
      }
      const inner = piece.pieces.map(write).join("");
      const href = links[piece.name];
      if (href !== undefined) return `[${inner}](${this.#target(href)})`;
      return piece.name === "strong" ? `**${inner}**` : inner;
    };
    return all.map(write).join("");
  }

  /** Says once for all statements of a section which of them are ours; nothing where none is. */
  ourNote(statements: readonly Pick<Statement, "citations">[]): string[] {
    const ours = statements.filter(({ citations }) => citations.length === 0).length;
    return ours === 0 ? [] : this.#judgement(ours === statements.length);
  }

  /** Statements as a list, with what each rests on. */
  statements(all: readonly Statement[]): Blocks {
    return [list(all.map((one) => this.cited(one))), ...this.ourNote(all)];
  }

  /** Lines that begin with what they are about. */
  points(all: readonly (Statement & { readonly what: string })[]): string {
    return list(all.map((one) => `${strong(one.what)}: ${this.cited(one)}`));
  }

  /** Prose of an MDX body; nothing where there is none. */
  prose(prose: Prose | undefined): string[] {
    if (prose === undefined || prose.blocks.length === 0) return [];
    return [
      ...prose.blocks.map((block) => this.#block(block)),
      ...(prose.isEditorial || prose.isMixed ? this.#judgement(prose.isEditorial) : []),
    ];
  }

  /** A page's evidence, claim by claim. */
  evidence(groups: readonly EvidenceGroup[]): Blocks {
    if (groups.length === 0) return [escapeMarkdown(evidenceWords.none)];
    return groups.flatMap((group) => [
      heading(
        3,
        `${this.link(group.source, this.to.source(group.sourceId))} ${escapeMarkdown(evidenceWords.kindAndYear(group.kind, group.year))}`,
      ),
      list(
        group.items.map((item) => {
          const about = evidenceWords.about(item.type, item.where);
          return `${this.link(item.code, this.to.claim(item.claim))} ${escapeMarkdown(item.says)} (${escapeMarkdown(about)})`;
        }),
      ),
    ]);
  }

  /**
   * The sections of a page in their order.
   * @param blocks what stands in each, by its id
   * @param prose what stands in those with a heading of their author's
   * @throws where a section has nothing
   */
  sections(
    sections: readonly Section[],
    blocks: Readonly<Record<string, () => Blocks>>,
    prose?: ReadonlyMap<string, Prose>,
  ): Blocks {
    return sections.flatMap(({ id, heading: title }) => {
      const own = prose?.get(id);
      const write = blocks[id] ?? (own && (() => this.prose(own)));
      if (write === undefined) throw new Error(`the twin has nothing for the section "${id}"`);
      return [heading(2, escapeMarkdown(title)), ...write()];
    });
  }

  /** An address in full without what would end the link. */
  #target(address: string): string {
    return toLinkTarget(this.full(address));
  }

  /** Nothing where the register cites no sources. */
  #judgement(all: boolean): string[] {
    const text = this.sentence(all ? evidenceWords.allOurs : evidenceWords.restOurs, {
      links: { about: `${this.to.pages.about}#editorial` },
    });
    return text === "" ? [] : [`*${text}*`];
  }

  #block(block: ShownBlock): string {
    switch (block.type) {
      case "paragraph":
        return this.#inlines(block.children);
      case "quote":
        return prefix(block.blocks.map((one) => this.#block(one)).join("\n\n"), "> ", "> ");
      case "table":
        return table(
          block.head.map((cell) => this.#cell(cell)),
          block.rows.map((row) => row.map((cell) => this.#cell(cell))),
        );
      case "picture": {
        const image = `!${this.link(block.alt, this.to.file(block.file))}`;
        return block.caption === undefined
          ? image
          : `${image}\n\n*${escapeMarkdown(block.caption)}*`;
      }
      case "diagram":
        return ["```mermaid", block.text, "```"].join("\n");
      case "list": {
        const items = block.items.map((item, place) => {
          const mark = block.start === undefined ? "- " : `${block.start + place}. `;
          const text = item.map((one) => this.#block(one)).join(block.isLoose ? "\n\n" : "\n");
          return prefix(text, mark, " ".repeat(mark.length));
        });
        return items.join(block.isLoose ? "\n\n" : "\n");
      }
    }
  }

  #cell(inlines: readonly ShownInline[]): string {
    return this.#inlines(inlines, true).trim();
  }

  /** @param inCell whether a bar would end a table's cell, in code too */
  #inlines(all: readonly ShownInline[], inCell = false): string {
    return all
      .map((one, place) => {
        switch (one.type) {
          case "text":
            return all[place + 1]?.type === "citations"
              ? keepEnds(one.text.trimEnd())
              : keepEnds(one.text);
          case "citations":
            return this.cites(one.citations);
          case "link": {
            const href = one.href.startsWith("/") ? this.to.local(one.href) : one.href;
            return `[${this.#inlines(one.children, inCell)}](${this.#target(href)})`;
          }
          case "strong":
            return `**${this.#inlines(one.children, inCell)}**`;
          case "emphasis":
            return `*${this.#inlines(one.children, inCell)}*`;
          case "code":
            return inCell ? code(one.text).replaceAll("|", "\\|") : code(one.text);
          case "break":
            return "\\\n";
        }
      })
      .join("");
  }
}

/** A heading; its text is Markdown already. */
export function heading(level: 1 | 2 | 3, text: string): string {
  return `${"#".repeat(level)} ${text}`;
}

/** A list of lines that are Markdown already; "" of none. */
export function list(items: readonly string[], isNumbered = false): string {
  return items.map((item, place) => `${isNumbered ? `${place + 1}.` : "-"} ${item}`).join("\n");
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Words that stand out. */
export function strong(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/** Plain text within a line, with the space at its ends. */
function keepEnds(text: string): string {
  const inner = escapeMarkdown(text);
  if (inner === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${inner}${/\s$/.test(text) ? " " : ""}`;
}

/** Text as code, between so many marks that it holds none as long. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const marks = "`".repeat(longest + 1);
  return longest === 0 ? `${marks}${text}${marks}` : `${marks} ${text} ${marks}`;
}

function prefix(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, place) => (place === 0 ? first : line === "" ? others.trimEnd() : others) + line)
    .join("\n");
}
