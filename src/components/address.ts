import { addresses } from "../routes.ts";

/** The addresses of this build, below its base path. */
export const to = addresses(import.meta.env.BASE_URL);
