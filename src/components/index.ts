// The door to the look: thin components that turn data into plain HTML.
// They know no flow, event or agency, and hold no words of their own.
// The stylesheet is imported by the routes' layout.
export { default as Arithmetic } from './Arithmetic.svelte';
export { default as BackLink } from './BackLink.svelte';
export { default as Button } from './Button.svelte';
export { default as Byline } from './Byline.svelte';
export { default as Cairn } from './Cairn.svelte';
export { default as Comparison } from './Comparison.svelte';
export { default as Deadline } from './Deadline.svelte';
export { default as Disclosure } from './Disclosure.svelte';
export { default as ErrorSummary } from './ErrorSummary.svelte';
export { default as EventList } from './EventList.svelte';
export { default as FactList } from './FactList.svelte';
export { default as Field } from './Field.svelte';
export { default as Frame } from './Frame.svelte';
export { default as Letter } from './Letter.svelte';
export { default as Line } from './Line.svelte';
export { default as Notice } from './Notice.svelte';
export { default as PlanGroup } from './PlanGroup.svelte';
export { default as PlanRow } from './PlanRow.svelte';
export { default as Progress } from './Progress.svelte';
export { default as Prose } from './Prose.svelte';
export { default as RadioGroup } from './fields/RadioGroup.svelte';
export { default as SummaryList } from './SummaryList.svelte';
export { default as Timeline } from './Timeline.svelte';
export { default as TextField } from './fields/TextField.svelte';
export { default as Words } from './Words.svelte';
export type {
	ArithmeticStep,
	Block,
	EventRow,
	Explained,
	Help,
	Language,
	Line as LineText,
	Link,
	More,
	Option,
	OptionSearch,
	PlanRowData,
	Segment,
	StateKind,
	SummaryRow
} from './segments.ts';
