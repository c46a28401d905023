import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Sizes that keep a file readable at one sitting and a function on one screen. */
const sizes = {
  "max-lines": ["error", { max: 400 }],
  "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 16],
  "max-depth": ["error", 4],
  "max-params": ["error", 5],
};

/** Rules about sense, for every file. */
const sense = {
  eqeqeq: "error",
  "no-console": "error",
  "no-implicit-coercion": "error",
  "no-param-reassign": "error",
  "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
  "object-shorthand": "error",
  "prefer-template": "off",
};

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "test/artifacts/", "test/fixtures/", "node_modules/"]),
  js.configs.recommended,
  { rules: { ...sizes, ...sense } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.test.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    // Talking to the terminal is the work of these files.
    files: ["src/cli/**/*.ts", "src/server.ts", "scripts/**/*.mjs", "eval/**/*.ts", "bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    // Numeric kernels: with checked indexes every "?? 0" counts as a branch, and the loops run over typed arrays.
    files: ["src/core/quotes/tagger/**/*.ts", "eval/train.ts", "eval/marginals.ts"],
    rules: {
      complexity: "off",
      "max-depth": "off",
      "max-params": ["error", 6],
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  {
    // A describe block is one long function by nature, and a test reads fields that it has just checked.
    files: ["test/**/*.ts"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // Scripts of the commands and of tools: plain JavaScript on Node.
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        AbortSignal: "readonly",
        URL: "readonly",
        clearTimeout: "readonly",
        console: "readonly",
        fetch: "readonly",
        module: "readonly",
        process: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  {
    // Scripts that the browser runs.
    files: ["src/web/**/*.js", "public/**/*.js", "views/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: {
        Element: "readonly",
        Node: "readonly",
        document: "readonly",
        fetch: "readonly",
        localStorage: "readonly",
        location: "readonly",
        navigator: "readonly",
        window: "readonly",
      },
    },
  },
  prettier,
);
