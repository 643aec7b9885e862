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

async function step(name, command, env) {
	const { code, output, seconds } = await run(command, { env });
	if (code !== 0) stop(`${name} failed. What it said stands above.`, output);
	console.log(`${took(seconds)}  ${name}`);
	return output;
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
const codes = await step('code sets', npm('run', '--silent', 'codes'), dir ? { CODESETS_DIR: dir } : {});
for (const line of codes.trim().split('\n')) if (line) console.log(`            ${line}`);

await step('build', tool('vite', 'build', '--logLevel', 'warn'));

const site = await serve({ dir: join(ROOT, process.env.BUILD_DIR ?? 'build'), port }).catch(takenOrThrow);
console.log(`\nCodeRounds is at http://localhost:${site.port} (stop with Ctrl+C)`);
