/**
 * `npm start`: from a fresh clone to the app in the browser. Installs what the lock file names, prepares the
 * code sets, builds, serves. PORT changes the port.
 */
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { needsInstall, nodeTooOld, npm, officialFiles, ROOT, run, took, tool } from './steps.mjs';

const port = Number(process.env.PORT || 4173);

/** Stops with one sentence: the person who typed `npm start` needs no stack trace. */
function stop(sentence, output = '') {
	if (output) process.stderr.write(`${output.trimEnd()}\n\n`);
	console.error(sentence);
	process.exit(1);
}

/** Says in one line how long a step took, and what `summary` makes of what it printed. */
async function step(name, command, { env, tell, summary = () => '' } = {}) {
	const { code, output, stdout, seconds } = await run(command, { env, tell });
	if (code !== 0) stop(`${name} failed. What it said stands above.`, output);
	console.log(`${took(seconds)}  ${name}${summary(stdout)}`);
}

/** `: icd10cm FY2027, icd10cm FY2026, …` of what `codes --json` printed. */
function setsIn(json) {
	const sets = JSON.parse(json);
	return `: ${sets.map(({ system, edition }) => `${system} ${edition}`).join(', ') || 'none'}`;
}

function takenOrThrow(error) {
	if (error.code === 'EADDRINUSE')
		stop(`Port ${port} is taken. Choose another, for example: PORT=${port + 1} npm start`);
	if (error.code === 'EACCES' || error.code === 'ERR_SOCKET_BAD_PORT')
		stop(`Port ${process.env.PORT} cannot be used. Choose one from 1024 to 65535.`);
	throw error;
}

const old = nodeTooOld();
if (old) stop(old);

// Asked before the long steps: a taken port should cost no minute.
await serve({ dir: ROOT, port }).then((probe) => probe.close(), takenOrThrow);

if (needsInstall()) await step('install', npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));

const dir = officialFiles();
// Told as it goes: a download may take a while, and one that cannot be reached says so.
await step('code sets', npm('run', '--silent', 'codes', '--', '--json'), {
	env: dir ? { CODESETS_DIR: dir } : {},
	tell: true,
	summary: setsIn
});

await step('build', tool('vite', 'build', '--logLevel', 'warn'));

const site = await serve({ dir: join(ROOT, process.env.BUILD_DIR ?? 'build'), port }).catch(takenOrThrow);
console.log(`\nCodeRounds is at http://localhost:${site.port} (stop with Ctrl+C)`);
