/**
 * The one Trusted Types policy of the app. It makes addresses for workers and for the service worker, and only
 * of files that came with the app: a slip elsewhere throws instead of running foreign code.
 */
type Policy = { createScriptURL(url: string): string };

let policy: Policy | undefined;

/** Throws a TypeError for any address that is not a file of this origin. */
function ownFile(url: string): string {
	const asked = new URL(url, location.href);
	if (asked.origin !== location.origin || !/^https?:$/.test(asked.protocol))
		throw new TypeError(`not a worker of this app: ${url}`);
	return asked.href;
}

/**
 * The address of a worker script, as a value that `new Worker` and `register` accept under Trusted Types.
 * A worker's address comes from `import url from './x.worker.ts?worker&url'`. Throws for another origin.
 */
export function trustedUrl(url: string | URL): string {
	policy ??= window.trustedTypes?.createPolicy('coderounds-workers', { createScriptURL: ownFile }) ?? {
		createScriptURL: ownFile
	};
	return policy.createScriptURL(String(url));
}
