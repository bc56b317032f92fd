import { z } from 'zod';
import { serviceObject } from '../../domain/publication/service.ts';
import { servicePhone } from '../../findings/answerable.ts';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  service: text('办事服务编号：<区域编号>/<短名>'),
  area: text('所在区域'),
  area_name: text('区域名称'),
  code: text('十位永久码；页面地址是 p/<码>.html'),
  name: text('事项名称'),
  summary: text('办什么'),
  eligible: text('谁可以办'),
  materials: text('要带什么，多样用 ; 隔开'),
  places: text('到哪里办，多处用 ; 隔开'),
  online: text('网上办理的网址；没有为空'),
  duration: text('多久办好'),
  cost: text('收不收费'),
  unit: text('承办单位'),
  phone: text('咨询电话；没有登记为空'),
  checked_on: date('承办单位核对指南的日期'),
  ...sourceColumns,
});

/** Every service with a code, area by area. */
export const servicesTable = publishedTable('services', '办事服务', row, (model) =>
  [...model.services.values()].map((service) => ({
    service: service.id,
    area: service.area,
    area_name: model.areas.get(service.area)?.name ?? '',
    code: model.codes.get(serviceObject(service)) ?? '',
    name: service.name,
    summary: service.summary,
    eligible: service.eligible,
    materials: service.materials.join(';'),
    places: service.places.map(({ name, address }) => [name, address].flatMap((each) => each ?? []).join(' ')).join(';'),
    online: service.online ?? '',
    duration: service.duration,
    cost: service.cost,
    unit: service.unit,
    phone: servicePhone(model, service) ?? '',
    checked_on: service.checkedOn,
    ...sourceCells(service.source),
  })),
);
