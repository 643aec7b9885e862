/** Which exams lie ahead, what each tests on its day, and for which of them an item is learned. */
import type { Edition } from './edition';
import type { CatalogueEntry, ExamName } from './pack';
import { isCalendarDay, toDayNumber, type CalendarDay, type DayNumber } from './study-day';

export interface ExamAhead {
	exam: ExamName;
	day: DayNumber;
	/** The books it tests on that day, or null where nothing is known of it. */
	edition: Edition | null;
}

/** An exam and its day as the learner set them; a day of 0 is not known. */
export interface NamedExam {
	exam: ExamName | null;
	day: CalendarDay | 0;
}

/**
 * The exams from today on, the nearest first. One that is named twice counts once, on its nearer day.
 * @param editionOf the edition that an exam tests on a day `yyyymmdd`
 */
export function examsAhead(
	named: readonly NamedExam[],
	today: DayNumber,
	editionOf: (exam: ExamName, day: CalendarDay) => Edition | null
): ExamAhead[] {
	const ahead = named.flatMap(({ exam, day }): ExamAhead[] => {
		if (exam === null || !isCalendarDay(day) || toDayNumber(day) < today) return [];
		return [{ exam, day: toDayNumber(day), edition: editionOf(exam, day) }];
	});
	ahead.sort((a, b) => a.day - b.day);
	return ahead.filter(({ exam }, at) => ahead.findIndex((other) => other.exam === exam) === at);
}

/** For what an item is learned. */
export interface ItemAim {
	/** Days of the exams that ask it, the nearest first. None: no exam ahead asks it. */
	days: DayNumber[];
	/** First day on which it may be asked: its answer differs in the edition of a nearer exam. 0 for at once. */
	from: DayNumber | 0;
}

type Item = Pick<CatalogueEntry, 'exams' | 'editions'>;

/** Is the item's answer right in the books that an exam tests? An item that names no edition is right in all. */
const isRightIn = ({ editions }: Item, edition: Edition | null) =>
	edition === null || editions.length === 0 || editions.includes(edition);

/**
 * @param exams as `examsAhead` gives them
 * @returns when an item is asked and for which days; with days left empty it waits until the exams are over
 */
export function aimOf(item: Item, exams: readonly ExamAhead[]): ItemAim {
	let from = 0;
	for (const exam of exams) {
		if (isRightIn(item, exam.edition)) break;
		from = exam.day + 1;
	}
	const days = exams.filter(
		({ exam, day, edition }) => day >= from && item.exams.includes(exam) && isRightIn(item, edition)
	);
	return { days: days.map(({ day }) => day), from };
}
