import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Act } from '../../../staff/roles.ts';
import type { CaseView } from './case-view.ts';
import { valueOf } from '../../form-body.ts';

/** One thing that can be done to an opinion. */
export interface ActForm {
  readonly act: Act;
  readonly title: string;
  readonly button: string;
  readonly isPossible: (view: CaseView) => boolean;
  readonly fields: (view: CaseView, portal: PortalFacts) => Markup | string;
}

/** What was typed into the form that was sent back; other forms keep what they had. */
export function typedValue({ typed }: CaseView, act: Act, name: string): string | undefined {
  return typed && valueOf(typed, 'act') === act ? valueOf(typed, name) : undefined;
}
