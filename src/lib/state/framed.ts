/**
 * Within a page of somebody else a tap may be meant for what lies under it, so nothing is removed, emptied or brought
 * in there. A host that sends headers forbids frames altogether; a policy in the page itself cannot.
 */
export const isFramed = (): boolean => typeof window !== 'undefined' && window.top !== window.self;

/** Said in the place of what was asked for. */
export const FRAMED =
	'Not done: inside another page nothing is removed or brought in. Open CodeRounds by itself.';
