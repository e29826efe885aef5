// What people say about a page, for those who write the pages. Nobody is asked who they are.

export interface Feedback {
	/** The address of the page, without anything after «?»: never with an answer or an id of a person in it. */
	page: string;
	helped: boolean;
	/** At most 500 characters are kept; may be empty. */
	comment: string;
	/** YYYY-MM-DD */
	day: string;
	locale: string;
}

export interface FeedbackBox {
	/** Keeps exactly these five things. `full` and `not-available`: nothing was kept. Never throws. */
	add(feedback: Feedback): Promise<'kept' | 'full' | 'not-available'>;
}
