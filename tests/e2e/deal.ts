/** In the page: lays a sitting out as if it had been put away. Sees nothing but what it is given. */
export async function layOut({ name, ids }: { name: string; ids: string[] }): Promise<void> {
	const opened = await new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('not opened'));
	});
	const draft = {
		id: 'dealt-by-a-test',
		mode: 'topic',
		items: ids,
		at: 0,
		answered: [],
		response: null,
		help: false,
		ms: 0,
		lookup: 0
	};
	await new Promise<void>((done, fail) => {
		const transaction = opened.transaction('drafts', 'readwrite');
		transaction.objectStore('drafts').put(draft, 'round');
		transaction.oncomplete = () => done();
		transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
	});
	opened.close();
}
