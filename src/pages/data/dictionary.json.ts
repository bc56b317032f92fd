import type { APIRoute } from 'astro';
import { contentFiles, publishedFiles } from '../../data/dictionary.ts';

export const GET: APIRoute = () => Response.json([...publishedFiles(), ...contentFiles()]);
