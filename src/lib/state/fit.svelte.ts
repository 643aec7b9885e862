/**
 * The learner's own memory: FSRS-6 fitted to their answers, kept where it foretells the newest ones better. What is
 * kept is an event of the log and acts on what comes after; going back is another one.
 */
import { readWeights } from '../domain/parameters';
import { LEAST_PREDICTED } from '../domain/parameters-fit';
import { MODEL } from '../domain/schedule-settings';
import { FitCancelled, fitParameters, FitTooSlow, type FitOutcome, type Running } from '../workers/fit';
import type { Learner } from './learner.svelte';

/** An old phone takes a minute for 100,000 answers; what takes longer does not come to an end. */
const LIMIT_MS = 180_000;

const STOPPED = 'Nothing was changed.';

/** Of a mean log loss × 10^6, as three decimals. */
const loss = (millionths: number) => (millionths / 1e6).toFixed(3);

/** One sentence or two on what came out. */
function sentence(outcome: FitOutcome): string {
	switch (outcome.kind) {
		case 'few':
			return `It takes ${outcome.need} answers to questions that you had met on an earlier day. You have ${outcome.have}: ${outcome.need - outcome.have} more.`;
		case 'days':
			return 'Nearly all of your answers lie within a few days. It takes some more days of study.';
		case 'absent':
			return 'This part of the app is not on the device yet and needs a connection once.';
		case 'failed':
			return `The fitting came to no usable numbers. ${STOPPED}`;
		case 'judged': {
			const { isBetter, heldOut, loss: own, lossDefault, lossInUse } = outcome.verdict;
			const told = `On your newest ${heldOut} answers the error of the forecast is ${loss(own)}, with the usual memory ${loss(lossDefault)}${lossInUse === null ? '' : `, with the one in use ${loss(lossInUse)}`}.`;
			return isBetter
				? `Fitted to ${outcome.answers.toLocaleString('en-US')} answers. ${told} Your own is used from now on.`
				: `${told} That is not clearly better. ${STOPPED}`;
		}
	}
}

export class FitState {
	#learner: Learner;
	#running: Running<FitOutcome> | null = null;

	busy = $state(false);
	/** What came of the last thing that was asked. */
	said = $state('');

	/** Fitted parameters in use; `isRead` is false for those that this release cannot read: the default stands. */
	readonly inUse = $derived.by(() => {
		const kept = this.#learner.state.parameters.get(MODEL);
		return kept ? { ...kept, isRead: readWeights(kept.weights) !== null } : null;
	});

	/** Answers to a card that was known: at most so many lie on a later day. Too few say themselves what is missing. */
	readonly missing = $derived.by(() => {
		let again = 0;
		for (const { reviews } of this.#learner.state.cards.values()) again += reviews - 1;
		return Math.max(0, LEAST_PREDICTED - again);
	});

	constructor(learner: Learner) {
		this.#learner = learner;
	}

	/** Fits, and keeps what is better. A second call while the first is under way does nothing. */
	async fit() {
		if (this.busy) return;
		this.busy = true;
		this.said = '';
		try {
			const { chunks, tail } = await this.#learner.log.readTexts();
			const texts = { chunks: chunks.map(({ text }) => text), tail };
			this.#running = fitParameters(texts, this.inUse?.weights, LIMIT_MS);
			const outcome = await this.#running.result;
			if (outcome.kind === 'judged' && outcome.verdict.isBetter) await this.#keep(outcome);
			this.said = sentence(outcome);
		} catch (error) {
			this.said = problem(error);
		} finally {
			this.#running = null;
			this.busy = false;
		}
	}

	cancel() {
		this.#running?.cancel();
	}

	async #keep({ weights, answers, verdict }: Extract<FitOutcome, { kind: 'judged' }>) {
		const { loss, lossDefault } = verdict;
		await this.#learner.log.append([], () => [
			{ kind: 'parameters', version: MODEL, weights, reviews: answers, loss, lossDefault, on: true }
		]);
	}

	/** The default acts from now on. */
	async goBack() {
		const kept = this.inUse;
		if (!kept || this.busy) return;
		const { weights, reviews, loss, lossDefault } = kept;
		await this.#learner.log.append([], () => [
			{ kind: 'parameters', version: MODEL, weights, reviews, loss, lossDefault, on: false }
		]);
		this.said = 'The usual memory is used from now on. What was scheduled stays as it is.';
	}
}

function problem(error: unknown): string {
	if (error instanceof FitCancelled) return `Stopped. ${STOPPED}`;
	if (error instanceof FitTooSlow)
		return `The fitting took longer than three minutes and was ended. ${STOPPED}`;
	console.info('The fitting failed.', error);
	return `The fitting failed. ${STOPPED}`;
}
