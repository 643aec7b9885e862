/** Bytes as people read them: "312 bytes", "156 kB", "1.2 MB", "10.7 GB". */
export function size(bytes: number): string {
	if (bytes < 1000) return `${Math.round(bytes)} ${Math.round(bytes) === 1 ? 'byte' : 'bytes'}`;
	if (bytes < 950_000) return `${Math.round(bytes / 1000)} kB`;
	return bytes < 950e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
