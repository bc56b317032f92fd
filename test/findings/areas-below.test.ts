import { expect, test } from 'vitest';
import { portalFile } from '../../src/data/portal-file.ts';
import { area } from '../../src/domain/task/area.ts';
import { areaId } from '../../src/domain/value/id.ts';
import { oneTask } from '../fixtures/one-task.ts';

test('areas stand as official lists print them: each before those below it, counties before zones, with or without a task', () => {
  const { model } = oneTask({
    change: (entries) => {
      const added = (id: string, name: string, kind: string, parent?: string) =>
        entries.areas.unshift({ ...area.parse({ name, kind, parent }), id: areaId.parse(id) });
      added('990100-park', '高新区', 'zone', '990100');
      added('980000', '别省', 'province');
      added('990103', '南县', 'county', '990100');
    },
  });
  expect(portalFile(model, '/', 'site.css').areas.map(({ name }) => name)).toEqual(['别省', '示例市', '南县', '东区', '西县', '高新区']);
});
