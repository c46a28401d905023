import type { ArticleInput } from "../../services/services.js";
import { given, textField } from "../form-fields.js";

/** The fields of the form that takes an article, as typed. */
export interface ArticleFields {
  readonly body: string;
  /** "auto", "text" or "html". */
  readonly format: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
}

export const NO_ARTICLE: ArticleFields = {
  body: "",
  format: "auto",
  url: "",
  title: "",
  publisher: "",
  publishedOn: "",
};

/** How far into a paste a tag may first appear for it to be taken as HTML. */
const LOOKED_AT = 5000;

export function articleFields(form: unknown): ArticleFields {
  const names = Object.keys(NO_ARTICLE) as (keyof ArticleFields)[];
  const fields = Object.fromEntries(names.map((name) => [name, textField(form, name)])) as unknown as ArticleFields;
  return { ...fields, format: fields.format === "" ? "auto" : fields.format };
}

/** What the fields ask to be read: blank facts are left to be read from the article itself. */
export function articleInput(fields: ArticleFields): ArticleInput {
  const facts = {
    url: given(fields.url),
    title: given(fields.title),
    publisher: given(fields.publisher),
    publishedOn: given(fields.publishedOn),
  };
  return pasteFormat(fields) === "html" ? { html: fields.body, ...facts } : { text: fields.body, ...facts };
}

/** Whether the paste is a page's source: the reader says so, or it begins with a tag and holds a block element. */
export function pasteFormat({ format, body }: Pick<ArticleFields, "format" | "body">): "text" | "html" {
  if (format === "text" || format === "html") return format;
  const start = body.trimStart().slice(0, LOOKED_AT).toLowerCase();
  if (!start.startsWith("<")) return "text";
  return /<(?:!doctype|html|head|body|article|main|section|div|p|h1)[\s>]/.test(start) ? "html" : "text";
}
