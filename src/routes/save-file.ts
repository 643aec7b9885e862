/** Hands the learner a text file to keep. @param type its media type; a copy of the history where none is named */
export function saveTextFile(name: string, text: string, type = 'application/x-ndjson') {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the address after the click; a minute is plenty.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
