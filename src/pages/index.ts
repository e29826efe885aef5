// The door to the pages room: what each page shows, as plain data.
export { checkView } from './check.ts';
export { compareView } from './compare.ts';
export { Glossary } from './glossary.ts';
export { letterView } from './letter.ts';
export { planView } from './plan.ts';
export { questionView } from './question.ts';
export { isSearch, searched, searchedIn } from './search.ts';
export { serviceView } from './service.ts';
export { statementView } from './statement.ts';
export { Telling } from './telling.ts';
export { calendarEntries, timelineView } from './timeline.ts';
export { frame } from './frame.ts';
