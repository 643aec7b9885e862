/** A browser with a profile on disk that outlives it, so that a test can kill the one or damage the other. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { LAUNCH } from './browser';
import type { Guard, Site } from './fixtures';

export interface OpenProfile {
	context: BrowserContext;
	page: Page;
}

/** Starts a browser on a profile, also one that a killed browser left locked. */
export async function openProfile(profile: string, app: Site, guard: Guard): Promise<OpenProfile> {
	mkdirSync(profile, { recursive: true });
	for (const name of readdirSync(profile))
		if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
	const context = await chromium.launchPersistentContext(profile, {
		...LAUNCH,
		baseURL: app.url,
		viewport: { width: 390, height: 844 }
	});
	// No step may wait for ever: a hang has to say where.
	context.setDefaultTimeout(30_000);
	await guard.watch(context);
	return { context, page: context.pages()[0] ?? (await context.newPage()) };
}
