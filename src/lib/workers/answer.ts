import type { Answered, Asked } from './codebook-messages';

/** Asks the desk that a message names. @returns the answer, or one sentence about what went wrong */
export async function answerFrom(
	desks: Readonly<Record<string, object>>,
	{ id, desk: name, method, args }: Asked
): Promise<Answered> {
	try {
		const desk = desks[name] as Record<string, unknown> | undefined;
		const asked = desk?.[method];
		if (typeof asked !== 'function') throw new TypeError(`the code book has no ${name}.${method}`);
		return { id, value: await (asked.apply(desk, args) as unknown) };
	} catch (error) {
		return { id, error: error instanceof Error ? error.message : String(error) };
	}
}
