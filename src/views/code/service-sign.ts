import type { Code } from '../../domain/code/code.ts';
import { type Service, serviceObject } from '../../domain/publication/service.ts';
import { servicePhone } from '../../findings/answerable.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SignFacts } from '../../signs/sign.ts';
import { governmentOf, sentence } from './sign.ts';

/** What the signs of an area's services say; what has no code yet has none. */
export function serviceSigns(snapshot: Snapshot, area: string): SignFacts[] {
  const { servicesByArea, codes } = snapshot.model;
  return (servicesByArea.get(area) ?? []).flatMap((service) => {
    const code = codes.get(serviceObject(service));
    return code === undefined ? [] : [serviceSign(snapshot, service, code)];
  });
}

/** What the sign of a service says: what it is, who does it, where, how long and what it costs. */
export function serviceSign({ model }: Snapshot, service: Service, code: Code): SignFacts {
  const area = model.areas.get(service.area);
  const file = `areas/${service.area}/services/${service.id.slice(service.area.length + 1)}.yaml`;
  const [place] = service.places;
  return {
    code,
    government: area && governmentOf(area),
    programme: `${area?.name ?? service.area}办事服务`,
    name: service.name,
    works: sentence(service.summary),
    address: place && [place.address, place.name].filter(Boolean).join(' '),
    handledBy: service.unit,
    terms: `${service.duration}，${service.cost}`,
    phone: servicePhone(model, service),
    hotline: model.portal.hotline,
    invitation: service.online === undefined ? '扫码看办事指南' : '扫码看指南、网上办',
    isSpecimen: model.portal.isDemonstration,
    from: {
      name: `${file} 的 name`,
      works: `${file} 的 summary`,
      handledBy: `${file} 的 unit`,
      terms: `${file} 的 duration、cost`,
      address: `${file} 的 places`,
    },
  };
}
