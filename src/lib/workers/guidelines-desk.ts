import { readPart, type PartInfo } from '../codebook/part-file';
import { gunzip } from './gunzip';

export class GuidelinesDesk {
	/** @param bytes as stored, gzipped or not. @throws RangeError when they are damaged; what was open stays open */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		return readPart(await gunzip(new Uint8Array(bytes))).info;
	}
}
