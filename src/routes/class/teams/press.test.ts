import { describe, expect, it } from 'vitest';
import { pressOf, type Press, type Pressed, type Table } from './press';

const KEY: Pressed = { code: 'KeyA', key: 'a', repeat: false, isModified: false, on: 'page' };
const SPACE = { code: 'Space', key: ' ' };
const ENTER = { code: 'Enter', key: 'Enter' };
const TWO = { code: 'Digit2', key: '2' };
const TABLE: Table = { phase: 'read', keys: ['KeyA', 'KeyL'], byBuzz: true, options: null };

describe('what a key does at a game of teams', () => {
	it.each<[string, Partial<Pressed>, Partial<Table>, Press]>([
		['a buzzer before it is open', {}, {}, { does: 'buzz', team: 0 }],
		['a buzzer that is open', { code: 'KeyL' }, { phase: 'open' }, { does: 'buzz', team: 1 }],
		['a buzzer on a button of the page', { on: 'button' }, { phase: 'open' }, { does: 'buzz', team: 0 }],
		['a buzzer while a team answers', {}, { phase: 'answer' }, { does: 'nothing' }],
		['a buzzer that is held', { repeat: true, on: 'field' }, { phase: 'answer' }, { does: 'hold' }],
		['a team key where teams take turns', {}, { byBuzz: false }, { does: 'nothing' }],
		['a buzzer with Control', { isModified: true }, {}, { does: 'nothing' }],
		['a letter in the field of the answer', { on: 'field' }, { phase: 'answer' }, { does: 'nothing' }],
		['Escape in a field', { code: 'Escape', on: 'field' }, {}, { does: 'leave' }],
		['the second of four answers', TWO, { phase: 'answer', options: 4 }, { does: 'choose', option: 1 }],
		['an answer that is not there', TWO, { phase: 'answer', options: 1 }, { does: 'nothing' }],
		['a number where a code is typed', TWO, { phase: 'answer' }, { does: 'nothing' }],
		['a number while it is read', TWO, { options: 4 }, { does: 'nothing' }],
		['Space while it is read', SPACE, {}, { does: 'open' }],
		['Space that is held', { ...SPACE, repeat: true }, {}, { does: 'nothing' }],
		['Space on a button', { ...SPACE, on: 'button' }, {}, { does: 'nothing' }],
		['Space on a box', { ...SPACE, on: 'box' }, { phase: 'told' }, { does: 'nothing' }],
		['Enter on a box', { ...ENTER, on: 'box' }, { phase: 'answer' }, { does: 'enter' }],
		['Enter when it was told', ENTER, { phase: 'told' }, { does: 'next' }],
		['Enter over answers to choose from', ENTER, { phase: 'answer', options: 4 }, { does: 'nothing' }],
		['Space while the buzzers are open', SPACE, { phase: 'open' }, { does: 'nothing' }]
	])('%s', (_, pressed, table, press) => {
		expect(pressOf({ ...KEY, ...pressed }, { ...TABLE, ...table })).toEqual(press);
	});
});
