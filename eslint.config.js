import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist*", ".astro", "node_modules", ".cache"] },
  ...tseslint.configs.strict,
  ...astro.configs["flat/recommended"],
  {
    rules: {
      "no-console": ["error", { allow: ["log", "table", "warn", "error"] }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
);
