/**
 * Headers as `static/_headers` has them. Netlify and Cloudflare Pages read that file; the server here reads the
 * same one, so what is tested is what is sent. Built-ins only.
 */

/**
 * @param text lines `/path` or `/path/*`, each with indented `Name: value` lines below
 * @returns [{path, headers: [[name, value]]}]
 * Throws a RangeError for what one of the hosts would not read.
 */
export function readHeaderRules(text) {
	const rules = [];
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		const said = line.trim();
		if (said === '' || said.startsWith('#')) continue;
		if (/^\S/.test(line)) {
			// Netlify takes nothing behind a star.
			if (!/^\/[^*:]*\*?$/.test(said)) throw new RangeError(`_headers, line ${at + 1}: not a path: ${said}`);
			rules.push({ path: said, headers: [] });
			continue;
		}
		const [, name, value] = /^([A-Za-z-]+):\s*(\S.*)$/.exec(said) ?? [];
		const rule = rules.at(-1);
		if (!name || !rule) throw new RangeError(`_headers, line ${at + 1}: not a header: ${said}`);
		rule.headers.push([name.toLowerCase(), value]);
	}
	return rules;
}

const fits = (path, rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);

/** What is sent with the file at `path`: {name: value}, names in small letters, joined where two rules say one. */
export function headersFor(rules, path) {
	const sent = {};
	for (const { path: rule, headers } of rules)
		if (fits(path, rule))
			for (const [name, value] of headers) sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
	return sent;
}
