/** R16: whatever is thrown at the reader of packs, nothing changes outside it, and what comes out is within its caps. */
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { hostilePack, PACK_NAMES, prototypes } from '../../../tests/hostile/inputs';
import { figures } from '../../../tests/figures';
import { OWN_TYPES } from '../domain/own-pack';
import { MOST_TOLD, PackRefused } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';
import { readPackText } from './pack-desk';

const RUNS = process.env['FULL'] ? 100_000 : 5_000;
afterEach(() => void vi.restoreAllMocks());

it(
	`R16: ${RUNS.toLocaleString('en-US')} hostile inputs change no prototype and come out within the caps`,
	{ timeout: 600_000 },
	() => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const before = prototypes();
		let packs = 0;
		let inputs = 0;
		fc.assert(
			fc.property(hostilePack, fc.constantFrom(...PACK_NAMES), (text, name) => {
				inputs++;
				try {
					const { title, questions, problems, found, out } = readPackText(text, { name, edition: 'FY2027' });
					packs++;
					expect(title.length).toBeLessThanOrEqual(2 * OWN_CAPS.title);
					expect(questions.length + out).toBe(found);
					expect(problems.length).toBeLessThanOrEqual(MOST_TOLD + 10);
					for (const question of questions) {
						expect(question.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
						expect(OWN_TYPES).toContain(question.type);
						expect(Object.getPrototypeOf(question)).toBe(Object.prototype);
					}
				} catch (error) {
					// Anything else is a fault of ours, not of the file.
					if (!(error instanceof PackRefused)) throw error;
				}
				if ('bad' in {}) throw new Error('a prototype was changed');
			}),
			{ numRuns: RUNS }
		);
		expect(prototypes()).toEqual(before);
		// A generator that made nothing but refusals would prove little.
		expect(packs).toBeGreaterThan(RUNS / 20);
		figures('R16', { 'hostile inputs refused or read within bounds': inputs });
	}
);
