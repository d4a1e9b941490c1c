import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Core is pure: the design's first invariant, also checked by test/project/boundaries.test.ts. */
const pure = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['vscode', 'node:*', '**/editor/**', '**/cli/**', '**/report/**'], message: 'src/core is pure.' },
      ],
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      'dist',
      'node_modules',
      'tools/vscode-host/node_modules',
      'bench/peers',
      '.vscode-test',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/core/**/*.ts'], rules: pure },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
