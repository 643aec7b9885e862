declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
	/** Trusted Types, where the browser has them: enough for the one policy of this app. */
	interface Window {
		trustedTypes?: {
			createPolicy(
				name: string,
				rules: { createScriptURL(url: string): string }
			): { createScriptURL(url: string): string };
		};
	}
}

export {};
