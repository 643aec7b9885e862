import { describe, expect, it } from 'vitest';
import type { Memory } from './event';
import type { CatalogueEntry, Topic } from './pack';
import type { PlannedCard } from './round';
import { countTopics } from './topic-count';

const NOW = { at: 1_000, day: 100 };
const topic = (id: string, parent?: string): Topic => ({
	id,
	number: 1,
	title: id,
	...(parent ? { parent } : {})
});
const TOPICS = [topic('cm.ch'), topic('cm.ch.9', 'cm.ch'), topic('cm.ch.10', 'cm.ch'), topic('cm.conv')];
const DUE = { dueDay: 99, dueAt: 0 } as Memory;
const LATER = { dueDay: 101, dueAt: 0 } as Memory;
const card = (of: string, memory: Memory | null = null): PlannedCard => ({
	entry: { topic: of } as CatalogueEntry,
	memory,
	aside: false
});

describe('topics, with what was asked of each and what is due', () => {
	it.each<[string, PlannedCard[], string[]]>([
		['none has a question', [], []],
		['one is new', [card('cm.conv')], ['cm.conv 0/1, 0 due']],
		['one is due, one waits', [card('cm.conv', DUE), card('cm.conv', LATER)], ['cm.conv 2/2, 1 due']],
		[
			'a chapter counts for its topic too',
			[card('cm.ch'), card('cm.ch.9', DUE)],
			['cm.ch 1/2, 1 due', '· cm.ch.9 1/1, 1 due']
		],
		['a name that begins alike is another topic', [card('cm.conventions')], []],
		[
			'chapters keep their order',
			[card('cm.ch.10'), card('cm.ch.9')],
			['cm.ch 0/2, 0 due', '· cm.ch.9 0/1, 0 due', '· cm.ch.10 0/1, 0 due']
		]
	])('%s', (_, cards, lines) => {
		const line = (count: { topic: Topic; total: number; seen: number; due: number }) =>
			`${count.topic.id} ${count.seen}/${count.total}, ${count.due} due`;
		const found = countTopics(TOPICS, cards, NOW);
		expect(found.flatMap((count) => [line(count), ...count.parts.map((part) => `· ${line(part)}`)])).toEqual(
			lines
		);
	});
});
