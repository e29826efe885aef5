// The door to the flow room: reads what designers write, knows the dictionary, and says what is wrong with words and shape.
export type * from './definition.ts';
export { byPlace, nearest, print, type Finding, type Place } from './finding.ts';
export { eventsIn, lifeEventsIn, readData, readFlow, type Files, type LifeEvent } from './read.ts';
export { schemas } from './schema.ts';
export { reservedSlugs, slug } from './slug.ts';
export { certainties, exampleWords, flowWords, frequencies, performers, units } from './words.ts';
