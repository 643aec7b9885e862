/** Compact files are kept gzipped, as the build writes them. */
export async function gzip(bytes: Uint8Array): Promise<ArrayBuffer> {
	const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}
