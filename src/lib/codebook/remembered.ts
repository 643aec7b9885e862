/** @returns what is kept under a key, or what `make` makes, which is kept; so many at most */
export function remembered<T>(kept: Map<string, T>, key: string, most: number, make: () => T): T {
	const known = kept.get(key);
	if (known !== undefined) return known;
	const made = make();
	if (kept.size >= most) kept.clear();
	kept.set(key, made);
	return made;
}
