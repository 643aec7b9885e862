/** Which card an item is remembered by. Apart from generated.ts, since every page that has the log needs it. */

/** Is this the id of a generator's skill, or of an instance of one? Ids of the bank have no dot. */
export const isGenerated = (id: string): boolean => id.startsWith('gen.');

/** Is this an item of a learner's own pack, `own.1a2b3c4d.the-question`? */
export const isOwn = (id: string): boolean => id.startsWith('own.');

/** Is this a card that the official catalogue does not list? */
export const isBeside = (id: string): boolean => isGenerated(id) || isOwn(id);

/** The card that an item is remembered by: its own, or that of its skill, which stands before the `@`. */
export const cardOf = (item: string): string => item.replace(/@.*/, '');
