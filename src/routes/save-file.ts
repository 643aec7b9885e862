/** Hands the learner a text file to keep. */
export function saveTextFile(name: string, text: string) {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the address after the click; a minute is plenty.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
