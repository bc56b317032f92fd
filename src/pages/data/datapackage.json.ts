import type { APIRoute } from 'astro';
import { dataPackage } from '../../data/datapackage.ts';
import { publishedTables } from '../../data/tables.ts';
import { snapshot } from '../_snapshot.ts';

export const GET: APIRoute = () => Response.json(dataPackage(snapshot.model.portal, publishedTables, snapshot.builtOn));
