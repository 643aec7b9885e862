import { describe, expect, it } from 'vitest';
import { askedBy, modeOf } from './sitting-address';

describe('what the address of the drill page asks for, and the mode that the log keeps', () => {
	it.each([
		['mode=five', { of: 'day', mode: 'five' }, 'five'],
		['mode=new', { of: 'day', mode: 'new' }, 'new'],
		['mode=due', { of: 'day', mode: 'due' }, 'due'],
		['mode=first', { of: 'day', mode: 'first' }, 'due'],
		['topic=cm.ch', { of: 'topic', id: 'cm.ch' }, 'topic'],
		['topic=cm.ch&mode=five', { of: 'topic', id: 'cm.ch' }, 'topic'],
		['skill=laterality', { of: 'skill', id: 'laterality' }, 'topic'],
		['desk=denials', { of: 'desk', id: 'denials' }, 'topic'],
		['near=I50.23', { of: 'near', id: 'I50.23' }, 'topic'],
		['near=I50.23&topic=cm.ch', { of: 'near', id: 'I50.23' }, 'topic']
	])('%s', (address, asked, mode) => {
		const found = askedBy(new URLSearchParams(address));
		expect(found).toEqual(asked);
		expect(found && modeOf(found)).toBe(mode);
	});

	it.each(['', 'edition=FY2026'])('“%s” goes on with what was put away', (address) => {
		expect(askedBy(new URLSearchParams(address))).toBeNull();
	});
});
