import type { Schema } from "@cfworker/json-schema";

/**
 * What the specifications of formats that we write ask of a file, as JSON Schemas: from the published input
 * schema of CSL 1.0.2 (github.com/citation-style-language/schema) and from the specification of oEmbed 1.0
 * (oembed.com). Each allows nothing beyond it.
 */

/** The variables of CSL-JSON that a web page may have, by what they hold. */
const variables = {
  text: ["abstract", "container-title", "genre", "language", "note", "publisher", "title"],
  address: ["URL"],
  numberOrText: ["number", "page", "section"],
  version: ["version"],
  date: ["accessed", "issued"],
  names: ["author", "editor"],
} as const;

const text: Schema = { type: "string", minLength: 1 };
const address: Schema = { type: "string", format: "uri" };
const name: Schema = {
  type: "object",
  properties: { family: text, given: text, literal: text },
  additionalProperties: false,
};
/** One day, or the first and the last of some: year, month and day, the greater first. */
const date: Schema = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: {
        type: "array",
        minItems: 1,
        maxItems: 3,
        prefixItems: [
          { type: "integer" },
          { type: "integer", minimum: 1, maximum: 12 },
          { type: "integer", minimum: 1, maximum: 31 },
        ],
      },
    },
    literal: text,
    raw: text,
  },
  minProperties: 1,
  additionalProperties: false,
};

const all = (names: readonly string[], schema: Schema) =>
  Object.fromEntries(names.map((one) => [one, schema]));

/** A list of web pages as CSL-JSON has them. */
export const cslSchema: Schema = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      type: { const: "webpage" },
      id: { type: ["string", "number"] },
      ...all(variables.text, text),
      ...all(variables.address, address),
      ...all(variables.numberOrText, { type: ["string", "number"] }),
      ...all(variables.version, text),
      ...all(variables.date, date),
      ...all(variables.names, { type: "array", items: name }),
    },
    required: ["type", "id"],
    additionalProperties: false,
  },
};

const size: Schema = { type: "integer", exclusiveMinimum: 0 };

/** An answer of oEmbed of the type `rich`: HTML with its size. Of a thumbnail either all is said or nothing. */
export const oEmbedSchema: Schema = {
  type: "object",
  properties: {
    type: { const: "rich" },
    version: { const: "1.0" },
    html: { type: "string", pattern: "^<[a-z]" },
    width: size,
    height: size,
    title: text,
    author_name: text,
    author_url: address,
    provider_name: text,
    provider_url: address,
    cache_age: { type: ["integer", "string"] },
    thumbnail_url: address,
    thumbnail_width: size,
    thumbnail_height: size,
  },
  required: ["type", "version", "html", "width", "height"],
  dependentRequired: {
    thumbnail_url: ["thumbnail_width", "thumbnail_height"],
    thumbnail_width: ["thumbnail_url", "thumbnail_height"],
    thumbnail_height: ["thumbnail_url", "thumbnail_width"],
  },
  additionalProperties: false,
};
