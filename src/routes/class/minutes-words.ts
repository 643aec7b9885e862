/** @param tenths of a second @returns `1:52` */
export function minutesWords(tenths: number): string {
	const seconds = Math.round(tenths / 10);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
