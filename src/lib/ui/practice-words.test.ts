import { describe, expect, it } from 'vitest';
import {
	bookWords,
	chartWords,
	choiceWords,
	classWords,
	deskWords,
	drillWords,
	duelWords,
	mockWords,
	speedWords,
	topicWords
} from './practice-words';

const LAST = { exam: 'CPC', percent: 50, points: 36_400, asked: 50 };
const DESK = { one: 'denial', many: 'denials' };

describe('where one is with each way to practise', () => {
	it.each([
		['no topic begun', drillWords([{ total: 40, seen: 0, due: 0 }]), '0 of 40 asked'],
		[
			'two topics, one with reviews',
			drillWords([
				{ total: 40, seen: 12, due: 3 },
				{ total: 10, seen: 1, due: 0 }
			]),
			'3 due, 13 of 50 asked'
		],
		['charts', chartWords(2, 60, ''), '2 of 60 coded'],
		['charts, one open', chartWords(2, 60, 'Fall at home'), '2 of 60 coded, Fall at home is open'],
		['speed, never run', speedWords(0), 'quick answers, with or without a clock'],
		['speed, with a best', speedWords(14), 'most so far: 14 right'],
		['class, nothing yet', classWords(null, 0), 'host a round, or join one by code'],
		['class, one challenge', classWords(null, 1), '1 challenge played'],
		['class, some challenges', classWords(null, 3), '3 challenges played'],
		['class, a round without results', classWords(0, 3), 'a round is open, 0 results in'],
		['mock, none sat', mockWords(null, undefined), 'six exams, each under its house rules'],
		['mock, the last', mockWords(null, LAST), 'last: CPC, 50 %, 73 % right'],
		['mock, one under way', mockWords({ exam: 'CCS', percent: 20 }, LAST), 'CCS, 20 %, is under way'],
		['mock, nothing asked', mockWords(null, { ...LAST, points: 0, asked: 0 }), 'last: CPC, 50 %, 0 % right'],
		['pairs that wait', duelWords({ due: 2, open: 5 }), '2 to tell apart'],
		['pairs told apart', duelWords({ due: 0, open: 5 }), '5 told apart, asked again later'],
		['no saved set', choiceWords(0), 'by domain, topic, level, or what was missed'],
		['one saved set', choiceWords(1), '1 saved set'],
		['skills, none due', bookWords(0), 'made fresh from the code sets'],
		['skills, due', bookWords(4), '4 due, made fresh from the code sets'],
		['a desk with one', deskWords(DESK, 1, 0), '1 denial'],
		['a desk with some due', deskWords(DESK, 7, 2), '2 due, 7 denials'],
		['a topic never asked', topicWords({ total: 12, seen: 0, due: 0 }), '12 new'],
		['a topic half asked', topicWords({ total: 12, seen: 6, due: 0 }), '6 of 12'],
		['a topic with reviews', topicWords({ total: 12, seen: 6, due: 1 }), '1 due']
	])('%s', (_, words, says) => expect(words).toBe(says));
});
