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
