/** Is it a tap or a click that opens here? With a modifier, or the middle button, it opens elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
	return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
