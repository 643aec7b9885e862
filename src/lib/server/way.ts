/** Reads questions/way.yaml: the way into the work, and the questions that suggest an exam. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Way } from '../domain/way';
import { problem, type Problem } from './problem';
import { shapeWay } from './way-shape';

export const WAY_FILE = 'way.yaml';

/** @param root the questions folder; where it has no such file there is no way and no error */
export function readWay(root: string): { way: Way | null; errors: Problem[] } {
	const path = join(root, WAY_FILE);
	if (!existsSync(path)) return { way: null, errors: [] };
	let value: unknown;
	try {
		value = parse(readFileSync(path, 'utf8'), { uniqueKeys: true });
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return { way: null, errors: [problem(WAY_FILE, 'shape', `is no YAML: ${reason}`)] };
	}
	const shaped = shapeWay(value);
	if (!Array.isArray(shaped)) return { way: shaped, errors: [] };
	return { way: null, errors: shaped.map((reason) => problem(WAY_FILE, 'way', reason)) };
}

/**
 * The way as it is served.
 * @throws Error that says what is wrong with the file
 */
export function servedWay(root: string): Way {
	const { way, errors } = readWay(root);
	if (way) return way;
	const reasons = errors.map(({ reason }) => reason).join('\n');
	throw new Error(`questions/${WAY_FILE} ${reasons || 'is missing'}`);
}
