/** How far the bank goes, in numbers: by topic and by exam. Nothing of any question stands in it. */
import type { Blueprint, Confidence } from './blueprint';
import type { Edition } from './edition';
import type { ExamName } from './pack';

export interface TopicCoverage {
	id: string;
	title: string;
	parent?: string;
	/** What stands for practice and for mock exams, without drafts; a parent's include those of its topics. */
	drills: number;
	mocks: number;
	charts: number;
	minimum: { drill: number; mock: number };
	/** Answered blind by a second reader, and how many of them as the key says at first. */
	read: number;
	agreed: number;
}

export interface DomainCoverage {
	id: string;
	title: string;
	/** As the outline says it, for those that have weights: `39 to 41 %`. */
	weight?: string;
	/** Questions of a full-length mock. */
	items: number;
	/** For practice, of this exam and edition. A domain may share its topics with others. */
	drills: number;
	charts: number;
	/** Kept for mocks; and of the questions, how many a mock fills with them. */
	mocks: number;
	filled: number;
	inWords?: true;
	confidence: Confidence;
}

export interface ExamCoverage {
	exam: ExamName;
	title: string;
	body: string;
	asOf: string;
	/** The edition that the exam tests on the day of the survey. */
	edition: Edition;
	books: string;
	/** Last day of that edition, where one is known. */
	until?: string;
	editionConfidence: Confidence;
	items: number;
	unscored: number;
	minutes: number;
	pass: Blueprint['pass'];
	/** How sure questions, minutes and pass mark are. */
	format: Confidence;
	weights: Blueprint['weights'];
	inWords: number;
	notTested?: string;
	note?: string;
	/** Questions that one unseen full-length mock fills, and the longest whole mock in percent. */
	fillable: number;
	longest: number;
	/** The same for the other editions the blueprint names: edition → questions filled. */
	later: Partial<Record<Edition, number>>;
	domains: DomainCoverage[];
}

export interface Coverage {
	format: 1;
	topics: TopicCoverage[];
	exams: ExamCoverage[];
	totals: {
		drills: number;
		mocks: number;
		charts: number;
		mockCharts: number;
		read: number;
		agreed: number;
	};
	/** Items by review state. */
	review: Record<string, number>;
	/** Items kept for mocks that none may ask, by reason. */
	leftOut: Record<string, number>;
}
