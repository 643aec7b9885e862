import type { LaunchOptions } from '@playwright/test';

/** How a Chromium is started for a test: quiet towards the network, so that R15 counts the app alone. */
export const LAUNCH: LaunchOptions = {
	...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
	args: [
		// Chromium refuses its sandbox to root, which is who runs in most containers.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
