/**
 * What the first paint must know before the log is open: that someone was here before, and their theme. The
 * script in app.html reads it. Nothing depends on it: without it the welcome is shown for a moment.
 */
export function rememberLook(base: string, theme: 'system' | 'light' | 'dark') {
	try {
		localStorage.setItem(`coderounds:look:${base}`, theme);
	} catch (error) {
		// Storage is refused in this window; the banner above the page says so.
		console.info(error);
	}
}

const DESK = { light: '#F4EFE6', dark: '#1A1713' };

/** The browser's own bar takes the desk's colour of the theme that is chosen, not of the device's. */
export function tintBrowser(theme: 'system' | 'light' | 'dark') {
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = meta.media.includes('dark') ? 'dark' : 'light';
		meta.content = DESK[theme === 'system' ? own : theme];
	}
}
