import { expect, it } from 'vitest';
import { cameraClosed, cameraTrouble } from './camera-words';

it('says before asking why there can be no camera', () => {
	expect(cameraClosed({ secure: false, has: false })).toMatch(/https/);
	expect(cameraClosed({ secure: true, has: false })).toMatch(/browser/);
	expect(cameraClosed({ secure: true, has: true })).toBeNull();
});

it.each([
	['NotAllowedError', /refused/],
	['NotFoundError', /No camera/],
	['OverconstrainedError', /No camera/],
	['NotReadableError', /in use/],
	['AbortError', /in use/],
	['SomethingNew', /did not start/],
	['constructor', /did not start/]
])('%s has its sentence', (name, words) => {
	expect(cameraTrouble(name)).toMatch(words);
});
