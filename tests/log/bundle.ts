/** `page.ts` as one script that leaves `Logs` behind. */
import { build } from 'vite';

const entry = new URL('./page.ts', import.meta.url).pathname;

export async function logScript(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			lib: { entry, formats: ['iife'], name: 'Logs' }
		}
	});
	const [output] = Array.isArray(made) ? made : [made];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (chunk?.type !== 'chunk') throw new Error('Nothing was bundled.');
	return `${chunk.code}; globalThis.Logs = Logs;`;
}
