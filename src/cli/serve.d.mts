/** Types of serve.mjs for the tests. */
export interface Server {
	port: number;
	url: string;
	swap(dir: string): void;
	close(): Promise<void>;
}
export type HostName = 'github' | 'netlify' | 'cloudflare' | 'plain' | 'listing' | 'own';
export function serve(options: {
	dir: string;
	port?: number;
	base?: string;
	host?: string;
	/** How it finds files, and what it sends beside them; `own` unless told. */
	like?: HostName;
}): Promise<Server>;
