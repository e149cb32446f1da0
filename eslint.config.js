import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/** What a build, a test and a browser must see alike says nothing of when and where it runs. */
const pure = "src/{schema,model,exports,words,plan}/**/*.ts";

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
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.ts"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  {
    files: [pure],
    rules: {
      "no-restricted-globals": ["error", "process", "performance", "fetch"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now" },
        { object: "Math", property: "random" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "MetaProperty", message: "import.meta differs from place to place." },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The current time differs from build to build.",
        },
      ],
    },
  },
);
