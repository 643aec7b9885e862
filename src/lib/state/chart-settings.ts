/** What only the charts ask the log for. The first screen does without it. */
import type { NoiseLevel } from '../domain/chart-noise';
import type { SettingValue } from '../domain/learner-state';
import type { ChartSetting } from './settings';

type Values = ReadonlyMap<string, SettingValue>;

/** How records are shown where nothing was chosen for a chart. */
export function noiseOf(values: Values): NoiseLevel {
	const level = values.get('chartNoise');
	return level === 'clean' || level === 'messy' ? level : 'usual';
}

/** Is the time of a case shown? */
export const hasClock = (values: Values): boolean => values.get('caseClock') === true;

/**
 * One setting an item, so that two devices join what they have.
 * @param item a chart's id, or that of its other setting
 */
export const choicesSetting = (item: string): ChartSetting => `choices:${item}`;

/** Was the item coded with choices when it was last handed in? Then it is typed next time. */
export const isToType = (values: Values, item: string): boolean => values.get(choicesSetting(item)) === true;

/** Charts up to this level, and learners who handed in fewer charts than this, are offered choices first. */
const EASY_LEVEL = 2;
const FIRST_CHARTS = 3;

/** @param handedIn charts that the learner handed in so far */
export const offersChoices = (level: number, handedIn: number): boolean =>
	level <= EASY_LEVEL && handedIn < FIRST_CHARTS;
