/**
 * The root operations of ICD-10-PCS section 0, Medical and Surgical, by the third character of a code (ICD-10-PCS
 * Reference Manual, values of character 3). A test holds them against the official titles.
 */
export const ROOT_OPERATIONS: Readonly<Record<string, string>> = {
	'0': 'Alteration', '1': 'Bypass', '2': 'Change', '3': 'Control', '4': 'Creation', '5': 'Destruction',
	'6': 'Detachment', '7': 'Dilation', '8': 'Division', '9': 'Drainage', B: 'Excision', C: 'Extirpation',
	D: 'Extraction', F: 'Fragmentation', G: 'Fusion', H: 'Insertion', J: 'Inspection', K: 'Map', L: 'Occlusion',
	M: 'Reattachment', N: 'Release', P: 'Removal', Q: 'Repair', R: 'Replacement', S: 'Reposition',
	T: 'Resection', U: 'Supplement', V: 'Restriction', W: 'Revision', X: 'Transfer', Y: 'Transplantation'
}; // prettier-ignore

/** @returns the root operation of a code or table of section 0, else undefined */
export const rootOperation = (code: string): string | undefined =>
	code.startsWith('0') ? ROOT_OPERATIONS[code.charAt(2)] : undefined;
