/** Types of layers.mjs for the tests. */
import type { Linter } from 'eslint';
export const layerRules: Linter.Config[];
