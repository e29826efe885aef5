// The door to the flow room: reads what designers write, knows the dictionary, and says what is wrong with words and shape.
export type {
	Answer,
	Anything,
	Cell,
	ComparisonEntry,
	Definition,
	Example,
	FactEntry,
	ItemFactEntry,
	MunicipalityFile,
	Row,
	ServiceEntry,
	ValueEntry,
	WordList
} from './definition.ts';
export { byPlace, type Finding, oncePerCause, type Place, print, type Say } from './finding.ts';
export { type FindingCode, findingCodes } from './finding-codes.ts';
export { eventsIn, type Files, lifeEventsIn, readData, readFlow } from './read.ts';
export { LOST } from './shape.ts';
export { schemas } from './schema.ts';
export { frequencyWords, groups, unitWords } from './words.ts';
export { type Text, within } from './text.ts';
