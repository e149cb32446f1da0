export default {
  printWidth: 100,
  plugins: ["prettier-plugin-astro"],
  overrides: [
    { files: "*.astro", options: { parser: "astro" } },
    { files: "content/**", options: { printWidth: 120, proseWrap: "preserve" } },
  ],
};
