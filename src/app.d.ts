import type { AnswerStore, FeedbackBox, HandOff, Identity, Registers } from '#journey';

declare global {
	namespace App {
		interface Locals {
			/** Norwegian local date, YYYY-MM-DD. */
			today: string;
			demonstration: boolean;
			answers: AnswerStore;
			identity: Identity;
			registers: Registers;
			handOff: HandOff;
			feedback: FeedbackBox;
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
