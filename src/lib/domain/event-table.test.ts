import { expect, it } from 'vitest';
import { COMMON_FIELDS, EVENT_TABLE, MEMORY_FIELDS } from './event-table';

// Bytes with these names are on learners' disks. A line here may be added, never changed or taken away.
it('the table of events is frozen', () => {
	expect(COMMON_FIELDS).toEqual({
		id: 'id',
		hlc: 'time',
		at: 'time',
		offset: 'offset',
		day: 'day',
		app: 'name'
	});
	expect(EVENT_TABLE).toEqual({
		review: {
			card: 'name',
			item: 'name',
			rev: 'count',
			round: 'name',
			prev: 'id|null',
			answer: 'answer',
			verdict: ['right', 'partial', 'wrong'],
			score: 'count',
			grade: [1, 2, 3, 4],
			ms: 'count',
			lookup: 'count',
			help: 'flag',
			after: 'memory'
		},
		undo: { targets: 'ids' },
		setting: { name: 'name', value: 'value' },
		chart: {
			item: 'name',
			rev: 'count',
			sheet: 'sheet',
			score: 'count',
			total: 'count',
			exact: 'count',
			over: 'count',
			missed: 'count',
			clean: 'flag',
			evidence: 'count',
			evidenceOf: 'count',
			ms: 'count'
		},
		round: {
			round: 'name',
			mode: ['five', 'due', 'new', 'topic'],
			answers: 'count',
			finished: 'flag'
		},
		dispute: { item: 'name', rev: 'count', review: 'id|null', note: 'text', accept: 'flag' },
		card: { card: 'name', action: ['bury', 'suspend', 'resume'], until: 'day|0' },
		bookmark: { item: 'name', on: 'flag' },
		tab: { place: 'name', label: 'text' },
		marginNote: { place: 'name', text: 'text' },
		highlight: { place: 'name', quote: 'text', on: 'flag' },
		find: {
			item: 'name',
			door: ['index', 'search', 'paper'],
			chapter: 'name',
			code: 'name',
			right: 'flag',
			ms: 'count',
			route: 'text'
		}
	});
	expect(MEMORY_FIELDS).toEqual(
		'state step stability difficulty interval dueDay dueAt lastDay reps lapses'.split(' ')
	);
});
