import { defineConfig } from '@playwright/test';
import { LAUNCH } from './tests/e2e/browser';

/**
 * The built app in one Chromium. `npm test` builds first and says in CHROME_PATH which browser it found;
 * by hand: `npm run build && CHROME_PATH=$(which chromium) npx playwright test`.
 */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// A machine with two cores stalls at times. What passes only at the second try is named at the end of `npm test`.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	timeout: process.env.FULL ? 300_000 : 90_000,
	// A machine that builds beside it needs ten at times.
	expect: { timeout: 20_000 },
	reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
	use: {
		browserName: 'chromium',
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		deviceScaleFactor: 1,
		locale: 'en-US',
		timezoneId: 'America/New_York',
		screenshot: 'only-on-failure',
		launchOptions: LAUNCH
	}
});
