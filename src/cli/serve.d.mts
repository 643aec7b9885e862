/** Types of serve.mjs for the tests. */
export interface Server {
	port: number;
	url: string;
	swap(dir: string): void;
	close(): Promise<void>;
}
export function serve(options: { dir: string; port?: number; base?: string; host?: string }): Promise<Server>;
