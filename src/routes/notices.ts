// What a page says on top when something about what is kept is not as it should be.

import type { Written } from '#journey';
import { speak, type Speech } from '#text';
import type { Opened } from './journeys.ts';

export interface Notice {
	heading: string;
	text: string;
}

/** One of the notices there are. */
export const notice = (speech: Speech, about: 'cookies' | 'full' | 'nearly-full' | 'not-kept' | 'lost.unreadable' | 'lost.expired'): Notice => ({
	heading: speech.say(`${about}.heading`),
	text: speech.say(`${about}.text`)
});

/** Said on every page that shows answers, when those that were kept could not be used. */
export const lost = ({ kept, locale }: Opened): Notice | null => (kept.problem ? notice(speak(locale), `lost.${kept.problem}`) : null);

/** Said where a person answers, before there is no room. */
export const nearlyFull = ({ kept, locale }: Opened): Notice | null => (kept.room === 'little' ? notice(speak(locale), 'nearly-full') : null);

/** What is said when something could not be kept; null when it was. */
export const notKept = (speech: Speech, written: Written): Notice | null =>
	written === 'kept' ? null : notice(speech, written === 'full' ? 'full' : written === 'not-keeping' ? 'cookies' : 'lost.unreadable');
