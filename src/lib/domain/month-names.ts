/** The months' names. The app speaks English alone, and asking the browser for its calendar costs a first screen 20 ms. */
export const MONTHS: readonly string[] =
	'January February March April May June July August September October November December'.split(' ');
