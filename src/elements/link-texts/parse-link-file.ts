/** A text to paste, and what it is called. */
export interface LinkText {
  readonly format: string;
  readonly text: string;
  /** Whether it is a link in HTML, which documents take as what its markup shows. */
  readonly isRich: boolean;
}

/** The texts of a file of them: blocks with an empty line between, each of a line for the name and one for the text. */
export function parseLinkFile(file: string): LinkText[] {
  return file
    .trim()
    .split("\n\n")
    .map((block) => {
      const [format = "", text = ""] = block.split("\n");
      return { format, text, isRich: /^<a [^>]*>[^<]/.test(text) };
    });
}
