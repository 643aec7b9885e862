/** Hands the learner a text file to keep. @param type its media type; a copy of the history where none is named */
export function saveTextFile(name: string, text: string, type = 'application/x-ndjson') {
	saveFile(name, new Blob([text], { type }));
}

/** Hands the learner a file to keep. */
export function saveFile(name: string, file: Blob) {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the address after the click; a minute is plenty.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
