/**
 * The ICD-10-PCS definitions XML (`ICD10PCS.definitions`): for each section and axis the terms with what they
 * mean. One group of terms may name several values (left, right) that share what they include.
 */
import { readXml } from './xml';

/** The terms of one group: `Ankle Joint, Left` and `Ankle Joint, Right`, with what they include. */
export interface PcsTerm {
	/** First character of the codes it belongs to. */
	section: string;
	/** 3 to 6. */
	axis: number;
	titles: string[];
	definition?: string;
	explanation?: string;
	includes: string[];
}

export interface PcsDefinitions {
	/** `2026`, as the file says. */
	version: string;
	terms: PcsTerm[];
}

/** @throws ImportError when the XML is damaged, cut off or holds entities */
export function parsePcsDefinitions(name: string, text: string): PcsDefinitions {
	const terms: PcsTerm[] = [];
	let version = '';
	let section = '';
	let axis = 0;
	let term: PcsTerm | undefined;
	readXml(name, text, {
		open(tag, attributes) {
			if (tag === 'section') section = attributes['code'] ?? '';
			else if (tag === 'axis') axis = Number(attributes['pos']);
			else if (tag === 'terms') term = { section, axis, titles: [], includes: [] };
		},
		close(tag, content) {
			if (tag === 'version') version = content;
			if (!term) return;
			if (tag === 'title') term.titles.push(content);
			else if (tag === 'definition') term.definition = content;
			else if (tag === 'explanation') term.explanation = content;
			else if (tag === 'includes') term.includes.push(content);
			else if (tag === 'terms') {
				if (term.titles.length > 0) terms.push(term);
				term = undefined;
			}
		}
	});
	return { version, terms };
}
