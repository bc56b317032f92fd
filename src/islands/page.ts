/** What scripts add to a page that is complete without them: the large edition stays on, charts load when they come into view. */
import { keepEdition } from './edition.ts';
import { watchCharts } from './history-chart.ts';

keepEdition(document.documentElement, window.localStorage);
watchCharts(document);
