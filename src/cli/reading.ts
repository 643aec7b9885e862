/**
 * `npm run reading`: the second reading of questions/.
 *   stems [id or topic …]   prints what a blind reader is given; without names, all that still wants a reading;
 *                           of a chart also its mutants and its other setting
 *   record answers.json     compares a reader's answers, `{"id": answer}`, with the keys and keeps what came of it
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readReadings } from '../lib/server/content';
import { readQuestions } from '../lib/server/read';
import {
	isRead,
	needsReading,
	readingsOf,
	record,
	sheetOf,
	writeReadings,
	type Answers
} from '../lib/server/reading';

const root = resolve('questions');
const questions = readQuestions(root);
const items = [...questions.drills, ...questions.charts];
const readings = readReadings(root);
const [command, ...names] = process.argv.slice(2);

if (command === 'stems') {
	const wanted = items
		.flatMap((item) => readingsOf(item).map((asked) => ({ item, asked })))
		.filter(({ item, asked }) =>
			names.length > 0
				? names.some((name) => name === item.id || name === item.topic)
				: needsReading(item) && !isRead(asked, readings)
		)
		.map(({ asked }) => asked);
	process.stdout.write(`${JSON.stringify(wanted.map(sheetOf), null, 1)}\n`);
} else if (command === 'record' && names.length > 0) {
	let now = readings;
	for (const name of names) {
		const answers = JSON.parse(readFileSync(name, 'utf8')) as Answers;
		const { readings: next, unknown } = record(questions, answers, now);
		for (const id of unknown) console.error(`${id} is no item of questions/`);
		for (const id of Object.keys(answers)) {
			const reading = next[id];
			if (reading && !reading.agreed) console.log(`${id}: ${JSON.stringify(reading.codes ?? reading.gave)}`);
		}
		now = next;
	}
	const ids = new Set(items.flatMap(readingsOf).map(({ id }) => id));
	writeFileSync(join(root, 'readings.json'), writeReadings(now, ids));
} else {
	console.error('npm run reading -- stems [id or topic …] | record answers.json');
	process.exitCode = 1;
}
