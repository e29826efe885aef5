import type { Fields } from '#kinds';
import type { AnswerStore, FeedbackBox, HandOff, Identity, Registers } from '#journey';

declare global {
	namespace App {
		interface Locals {
			/** Norwegian local date, YYYY-MM-DD. */
			today: string;
			demonstration: boolean;
			/** The fields of the form that was sent: empty when none was. */
			form: Fields;
			/** Set when the request may change nothing (src/routes/guard.ts). No action has run then, and the page says why. */
			refused: 400 | 403 | 413 | null;
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
