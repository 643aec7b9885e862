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
			sure: 'count?',
			taken: 'text?',
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
			ms: 'count',
			taken: 'text?'
		},
		round: {
			round: 'name',
			mode: ['five', 'due', 'new', 'topic', 'filter', 'weak', 'duel', 'exam', 'speed'],
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
			route: 'text',
			taken: 'text?'
		},
		practice: {
			item: 'name',
			rev: 'count',
			round: 'name',
			answer: 'answer',
			verdict: ['right', 'partial', 'wrong'],
			score: 'count',
			ms: 'count',
			lookup: 'count',
			help: 'flag',
			sure: 'count?',
			taken: 'text?'
		},
		exam: {
			round: 'name',
			exam: 'name',
			percent: 'count',
			edition: 'name',
			began: 'count',
			given: 'count',
			ms: 'count',
			asked: 'count',
			answered: 'count',
			points: 'count',
			seen: 'count',
			domains: 'text',
			paper: 'text?'
		},
		parameters: {
			version: 'name',
			weights: 'text',
			reviews: 'count',
			loss: 'count',
			lossDefault: 'count',
			on: 'flag'
		},
		miss: { of: 'id', item: 'name', cause: ['careless', 'lookup', 'knowledge', 'time'], guessed: 'flag' },
		toldApart: { pair: 'name', item: 'name', right: 'flag', ms: 'count' },
		pause: { from: 'day', until: 'day|0', on: 'flag' },
		filter: { name: 'name', rule: 'text' },
		speed: {
			round: 'name',
			mode: ['storm', 'streak', 'survival', 'sprint'],
			topic: 'name',
			clock: 'flag',
			allowance: 'count',
			asked: 'count',
			right: 'count',
			combo: 'count',
			ms: 'count',
			counts: 'flag',
			run: 'text'
		},
		challenge: {
			round: 'name',
			challenge: 'text',
			nonce: 'text',
			nickname: 'text',
			asked: 'count',
			right: 'count',
			ms: 'count',
			result: 'text'
		},
		tag: { item: 'name', tag: 'name', on: 'flag' }
	});
	expect(MEMORY_FIELDS).toEqual(
		'state step stability difficulty interval dueDay dueAt lastDay reps lapses'.split(' ')
	);
});
