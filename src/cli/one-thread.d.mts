import type { Plugin } from 'vite';

export function oneThread(): Plugin;
