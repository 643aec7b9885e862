/** Reads questions/blueprints: one file an exam, `CPC.yaml`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Blueprint } from '../domain/blueprint';
import { EXAMS, type Topic } from '../domain/pack';
import { shapeBlueprint } from './blueprint-shape';
import { problem, type Problem } from './problem';

export interface Blueprints {
	/** In the order of `EXAMS`. */
	blueprints: Blueprint[];
	errors: Problem[];
}

/**
 * @param root the questions folder; where it has no blueprints folder there are none
 * @param topics the known topics
 */
export function readBlueprints(root: string, topics: readonly Topic[]): Blueprints {
	const folder = join(root, 'blueprints');
	const blueprints: Blueprint[] = [];
	const errors: Problem[] = [];
	if (!existsSync(folder)) return { blueprints, errors };
	const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
	for (const name of names.sort()) {
		const file = `blueprints/${name}`;
		let value: unknown;
		try {
			value = parse(readFileSync(join(folder, name), 'utf8'), { uniqueKeys: true });
		} catch (error) {
			const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
			errors.push(problem(file, 'shape', `is no YAML: ${reason}`));
			continue;
		}
		const shaped = shapeBlueprint(value, topics);
		if (Array.isArray(shaped)) {
			for (const reason of shaped) errors.push(problem(file, 'blueprint', reason));
			continue;
		}
		if (`${shaped.exam}.yaml` !== name)
			errors.push(problem(file, 'blueprint', `exam ${shaped.exam} belongs in ${shaped.exam}.yaml`));
		else blueprints.push(shaped);
	}
	const order = (exam: Blueprint['exam']) => EXAMS.indexOf(exam);
	blueprints.sort((a, b) => order(a.exam) - order(b.exam));
	return { blueprints, errors };
}
