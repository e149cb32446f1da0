/** The part of lighthouse that is used here; it is installed in this folder, for the one benchmark that needs it. */
declare module "lighthouse" {
  interface Audit {
    readonly id: string;
    readonly score: number | null;
    readonly scoreDisplayMode: string;
    readonly numericValue?: number;
  }
  interface Report {
    readonly audits: Readonly<Record<string, Audit>>;
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  }
  export default function lighthouse(
    url: string,
    flags: { port: number; onlyCategories: string[]; logLevel: "error" },
  ): Promise<{ readonly lhr: Report } | undefined>;
}
