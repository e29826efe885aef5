import type { AnswerStore, FeedbackBox } from '#journey';

declare global {
	namespace App {
		interface Locals {
			/** Norwegian local date, YYYY-MM-DD. */
			today: string;
			demonstration: boolean;
			answers: AnswerStore;
			feedback: FeedbackBox;
			/** False when the request came without any cookie of ours, so that we cannot know that answers will be kept. */
			cookiesWork: boolean;
		}
		interface PageData {
			/** The title of the page, without «Feil:». */
			title?: string;
			/** A quiet tone is asked for. */
			careful?: boolean;
			/** The plan may use more width. */
			wide?: boolean;
		}
	}
}
