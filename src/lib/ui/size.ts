/** Bytes as people read them: "156 kB", "1.2 MB". */
export function size(bytes: number): string {
	return bytes < 950_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
