/** What scripts add to a page that is complete without them: the large type stays on, charts load when seen, drafts are kept. */
import { keepTypeSize } from './type-size.ts';
import { tendFeedbackForm } from './feedback-form.ts';
import { watchCharts } from './history-chart.ts';

keepTypeSize(document.documentElement, window.localStorage);
watchCharts(document);
const form = document.querySelector<HTMLFormElement>('form[action$="feedback"]');
if (form !== null) tendFeedbackForm(form, window.localStorage);
