/** The messages between the code book's worker and its client: which desk, which of its methods, with what. */
export interface Asked {
	id: number;
	desk: string;
	method: string;
	args: unknown[];
}

export type Answered = { id: number } & ({ value: unknown } | { error: string });
