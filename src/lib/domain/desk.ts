/** The desks: one kind of work, from all topics, as a stack that is worked off. */
import type { DrillType } from './drill';

export interface Desk {
	id: 'denial' | 'audit';
	title: string;
	type: Extract<DrillType, 'denial_fix' | 'audit_claim'>;
	/** What lies on it, for one and for several. */
	one: string;
	many: string;
	/** Topics whose primer leads to it. */
	topics: readonly string[];
}

export const DESKS: readonly Desk[] = [
	{
		id: 'denial',
		title: 'Denial desk',
		type: 'denial_fix',
		one: 'returned claim',
		many: 'returned claims',
		topics: ['comp', 'reimb']
	},
	{
		id: 'audit',
		title: 'Audit desk',
		type: 'audit_claim',
		one: 'claim to check',
		many: 'claims to check',
		topics: ['cm.conv', 'cm.seq']
	}
];

/** @returns the desk of that id, or undefined */
export const deskOf = (id: string | null): Desk | undefined => DESKS.find((desk) => desk.id === id);
