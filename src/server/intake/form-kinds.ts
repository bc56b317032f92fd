import { feedbackKind } from './feedback-kind.ts';
import type { FormKind } from './form-kind.ts';
import { glanceKind } from './glance-kind.ts';
import { proposalKind } from './proposal-kind.ts';
import { surveyKind } from './survey-kind.ts';

/** Every form residents may send. */
export const formKinds: readonly FormKind[] = [feedbackKind, proposalKind, surveyKind, glanceKind];
