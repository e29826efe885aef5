// The plan as a calendar file. It holds days and titles, never an answer.

import { calendarFile } from '#text';
import { here } from '../../../../journeys.ts';
import { calendarEntries } from '#pages';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (request) => {
	const { telling: t } = await here(request);
	const name = t.speech.say('calendar.name', { event: t.words('livshendelse') ?? '' });
	return new Response(calendarFile(name, calendarEntries(t), t.journey.today), {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="varde-${t.book.event}.ics"` }
	});
};
