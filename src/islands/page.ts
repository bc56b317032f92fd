/** What scripts add to a page that is complete without them: the large type stays on, charts load when seen, paper shows what is folded, an ID number is noticed, drafts and visited pages are kept. */
import { deviceMemory } from './device-memory.ts';
import { keepTypeSize } from './type-size.ts';
import { tendFeedbackForm } from './feedback-form.ts';
import { warnOfIdNumbers } from './id-number-warning.ts';
import { keepVisitedPages } from './kept-pages.ts';
import { watchCharts } from './history-chart.ts';
import { unfoldForPrint } from './unfolded-print.ts';

const memory = deviceMemory(window);
keepTypeSize(document.documentElement, memory);
watchCharts(document);
unfoldForPrint(window);
void keepVisitedPages(document);
// A form that the server printed has the server's key and what was typed: neither is replaced. Its action begins at the root of the host.
const form = document.querySelector<HTMLFormElement>('form[action$="feedback"]:not([action^="/"])');
if (form !== null) tendFeedbackForm(form, memory);
// After the draft is back in its field.
warnOfIdNumbers(document);
