/** What is said of an import that was taken back. */

/**
 * @param stay titles of its packs that were changed since and stay @param isAll none but those were in it
 * @param withHistory it brought answers, too
 */
export function takenBackWords(
	name: string,
	stay: readonly string[],
	isAll: boolean,
	withHistory: boolean
): string {
	const titles = stay.slice(0, 3).map((title) => `“${title}”`);
	if (stay.length > 3) titles.push(`${(stay.length - 3).toLocaleString('en-US')} more`);
	const last = titles.pop() ?? '';
	const subject = titles.length > 0 ? `${titles.join(', ')} and ${last}` : last;
	const stays = stay.length === 1 ? 'was changed since and stays' : 'were changed since and stay';
	const sentences = [
		isAll && stay.length > 0
			? `Nothing of ${name} was taken back.`
			: `${name} was taken back${withHistory ? ', and the answers that came with it' : ''}.`,
		stay.length > 0 ? `${subject} ${stays}${withHistory ? ', with the answers that came along' : ''}.` : '',
		isAll && stay.length > 0 ? '' : `Answers that you gave ${withHistory ? 'here ' : ''}stay in your history.`
	];
	return sentences.filter(Boolean).join(' ');
}
