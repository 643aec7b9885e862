/** The written codes that may stand above an ICD-10-CM code: its prefixes of three characters and more. */
import { systemOf } from './checks/item';

/** `E11.321` → `E11 E11.3 E11.32 E11.321`; a code of another system stands alone */
export function headerChain(code: string): string[] {
	if (systemOf(code) !== 'icd10cm') return [code];
	const chain = [code.slice(0, 3)];
	for (let length = 5; length <= code.length; length++) chain.push(code.slice(0, length));
	return chain;
}
