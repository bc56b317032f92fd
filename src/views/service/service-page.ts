import type { Code } from '../../domain/code/code.ts';
import { agencyPath, areaPath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { documentOf } from '../../domain/value/source.ts';
import { type Service, serviceObject } from '../../domain/publication/service.ts';
import { agencyNamed, servicePhone } from '../../findings/answerable.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { type CodeView, codeViewOf } from '../code/code-card.ts';
import { type FormView, formView } from '../code/feedback-form.ts';
import { serviceSign } from '../code/service-sign.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type AnswerView, answerViews } from '../opinion/answer.ts';
import { sourceLink } from '../source-line.ts';

/** The guide that a service's code opens: what, who, what to bring, where, how long, what it costs, whom to call. */
export interface ServicePage {
  readonly head: PageHead;
  readonly title: string;
  readonly areaName: string;
  readonly lead: string;
  /** Who may, how long, what it costs: the answers people came for. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly materials: readonly string[];
  readonly steps: readonly string[];
  readonly places: readonly ServicePlace[];
  readonly online: string | undefined;
  readonly unit: Link;
  readonly phone: { readonly number: string; readonly whose: string };
  /** 2025年6月30日核对 */
  readonly checked: string;
  readonly source: Link & { readonly text: string };
  readonly answers: readonly AnswerView[];
  readonly code: CodeView;
  readonly form: FormView;
}

/** A window where the service is done. */
export interface ServicePlace {
  readonly name: string;
  /** Address and hours, as far as they are known. */
  readonly note: string;
  readonly phone: string | undefined;
}

/** A service as a line of a list: its name, and who does it. */
export interface ServiceRow extends Link {
  readonly note: string;
}

/** The page of a service that has a code. */
export function servicePage(snapshot: Snapshot, service: Service, code: Code): ServicePage {
  const { model } = snapshot;
  const path = pageOfCode(code);
  const areaName = model.areas.get(service.area)?.name ?? service.area;
  const phone = servicePhone(model, service);
  return {
    head: pageHead(snapshot, {
      path,
      title: `${service.name}（${areaName}）`,
      description: service.summary,
      above: [[areaName, areaPath(service.area)]],
      area: service.area,
    }),
    title: service.name,
    areaName,
    lead: service.summary,
    facts: [
      { label: '谁可以办', value: service.eligible },
      { label: '多久办好', value: service.duration },
      { label: '收费', value: service.cost },
    ],
    materials: service.materials,
    steps: service.steps,
    places: service.places.map(({ name, address, hours, phone: own }) => ({
      name,
      note: [address, hours].flatMap((each) => each ?? []).join('，'),
      phone: own,
    })),
    online: service.online,
    unit: unitLink(snapshot, path, service),
    phone: phone === undefined ? { number: model.portal.hotline, whose: '政务服务热线' } : { number: phone, whose: service.unit },
    checked: `${formatCivilDate(service.checkedOn)}核对`,
    source: { ...sourceLink(snapshot, path, service.source), text: documentOf(service.source)?.text ?? '' },
    answers: answerViews(snapshot, code),
    code: codeViewOf(snapshot, serviceSign(snapshot, service, code)),
    form: formView(snapshot, path, code),
  };
}

/** Services as lines on the page at `from`, each with the page of its code. */
export function serviceRows({ model }: Snapshot, from: SitePath, services: readonly Service[]): ServiceRow[] {
  return services.map((service) => {
    const code = model.codes.get(serviceObject(service));
    return { words: service.name, href: code && relativeHref(from, pageOfCode(code)), note: `${service.unit}，${service.duration}，${service.cost}` };
  });
}

function unitLink({ model }: Snapshot, from: SitePath, { area, unit }: Service): Link {
  const agency = agencyNamed(model, area, unit);
  return { words: unit, href: agency && relativeHref(from, agencyPath(agency)) };
}
