import { SaxesParser } from 'saxes';
import { ImportError } from './import-error';

export interface XmlHandlers {
	open(tag: string, attributes: Record<string, string>): void;
	/** @param content the text directly inside the element, blanks folded */
	close(tag: string, content: string): void;
	/** Each piece of text as it stands, for elements whose text and elements are mixed. */
	text?(piece: string): void;
}

/** The text goes to the parser in pieces, so that its own buffers stay small. */
const PIECE = 65_536;

/**
 * Reads XML as a stream of elements.
 * @throws ImportError when it is damaged, cut off, or declares entities (official releases do not)
 */
export function readXml(name: string, text: string, handlers: XmlHandlers): void {
	const parser = new SaxesParser();
	const texts: string[] = [];
	parser.on('doctype', (doctype) => {
		if (doctype.includes('ENTITY'))
			throw new ImportError('entities', `${name} declares entities, which no official release does.`);
	});
	parser.on('opentag', (tag) => {
		texts.push('');
		handlers.open(tag.name, tag.attributes);
	});
	parser.on('text', (piece) => {
		if (texts.length > 0) texts[texts.length - 1] += piece;
		handlers.text?.(piece);
	});
	parser.on('closetag', (tag) => {
		handlers.close(tag.name, (texts.pop() ?? '').replace(/\s+/g, ' ').trim());
	});
	try {
		for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
		parser.close();
	} catch (error) {
		if (error instanceof ImportError) throw error;
		throw new ImportError('damaged', `${name} is damaged or cut off: its XML breaks in line ${parser.line}.`);
	}
}
