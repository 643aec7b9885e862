/** The levels of an office or emergency visit that a chart asks for, in own words. */
export const EM_LEVELS = [
	{ id: '2', text: 'Level 2', detail: 'straightforward' },
	{ id: '3', text: 'Level 3', detail: 'low' },
	{ id: '4', text: 'Level 4', detail: 'moderate' },
	{ id: '5', text: 'Level 5', detail: 'high' }
];
