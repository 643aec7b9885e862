/** Where Debian puts the other engines. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function findFirst(...paths: string[]): string | undefined {
	return paths.find((path) => existsSync(path));
}

const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];

export const FIREFOX = process.env['FIREFOX_PATH'] ?? findFirst('/usr/bin/firefox-esr', '/usr/bin/firefox');

/** The browser that comes with WebKitGTK. */
export const MINI_BROWSER = findFirst(
	...libraries.flatMap((folder) =>
		['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser'))
	)
);
export const WEBKIT_DRIVER = findFirst('/usr/bin/WebKitWebDriver');
/** A screen that nobody sees. */
export const XVFB = findFirst('/usr/bin/Xvfb');
