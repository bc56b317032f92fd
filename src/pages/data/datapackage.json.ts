import type { APIRoute } from 'astro';
import { dataPackage } from '../../data/datapackage.ts';
import { publishedTables } from '../../data/tables.ts';
import { edition } from '../_edition.ts';

export const GET: APIRoute = () => Response.json(dataPackage(edition.model.portal, publishedTables, edition.builtOn));
