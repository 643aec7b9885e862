/** Ways to play as a class that need no challenge and no results. */
import Cards from '@lucide/svelte/icons/printer';
import Live from '@lucide/svelte/icons/radio-tower';
import Teams from '@lucide/svelte/icons/users';

export const OTHER_WAYS = [
	{
		href: 'teams',
		title: 'Teams at one screen',
		line: 'Two to eight teams buzz in, by keys, gamepads or touch.',
		Icon: Teams
	},
	{
		href: 'cards',
		title: 'Paper cards',
		line: 'Pupils hold up a printed card, and one phone reads the room.',
		Icon: Cards
	},
	{
		href: 'live',
		title: 'Live board',
		line: 'Up to eight captains, directly between devices. May not work on school Wi-Fi.',
		Icon: Live
	}
] as const;
