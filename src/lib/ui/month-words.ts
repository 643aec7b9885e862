/** Days and months in full words. Apart from day-words.ts, since the first screen does without them. */
import { MONTHS } from '../domain/month-names';

const month = (day: number) => MONTHS[(Math.floor(day / 100) % 100) - 1] ?? '';
const year = (day: number) => Math.floor(day / 10_000);

/** A day `yyyymmdd` as "November 2026" */
export const monthName = (day: number): string => `${month(day)} ${year(day)}`;

/** A day `yyyymmdd` as "November 22, 2026" */
export const fullDay = (day: number): string => `${month(day)} ${day % 100}, ${year(day)}`;
