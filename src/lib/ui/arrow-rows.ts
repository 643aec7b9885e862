import type { Attachment } from 'svelte/attachments';

const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/**
 * Arrow keys between a search field and the rows that it found, for the element that holds both: down goes from the
 * field into the rows, up from the first one goes back, Home and End go to the first and the last. The focus itself
 * moves, so that each row is read out as the link or button that it is. Sideways does nothing there: a page may have
 * a use of its own for these keys, and would leave the rows.
 * @param rows selector of the links or buttons within the element
 */
export function arrowRows(rows: string): Attachment<HTMLElement> {
	return (node) => {
		function keydown(event: KeyboardEvent) {
			// A letter that is typed asks nothing of the rows: to look whether they can be seen lays out the page.
			if (!KEYS.includes(event.key)) return;
			if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) return;
			const all = [...node.querySelectorAll<HTMLElement>(rows)].filter(
				(row) => row.getClientRects().length > 0
			);
			const field = node.querySelector<HTMLElement>('input[type=search]');
			const at = all.findIndex((row) => row === event.target);
			const to: Partial<Record<string, HTMLElement | null>> =
				at >= 0
					? {
							ArrowDown: all[at + 1] ?? all[at],
							ArrowUp: all[at - 1] ?? field ?? all[at],
							ArrowLeft: all[at],
							ArrowRight: all[at],
							Home: all[0],
							End: all.at(-1)
						}
					: event.target === field
						? { ArrowDown: all[0] }
						: {};
			const next = to[event.key];
			if (!next) return;
			event.preventDefault();
			next.focus();
		}
		node.addEventListener('keydown', keydown);
		return () => node.removeEventListener('keydown', keydown);
	};
}
