import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Page from '../../layouts/Page.astro';
import StaffPage from '../../layouts/StaffPage.astro';
import { openPlaces, residentsHead, staffShell } from '../../views/server-shell.ts';
import { snapshot } from '../_snapshot.ts';

/** The pages of the server as the layouts of the site print them, with places for what only the server knows. */
export const GET: APIRoute = async () => {
  const { title, navigation, main } = openPlaces;
  const container = await AstroContainer.create();
  const residents = await container.renderToString(Page, { props: { head: residentsHead(snapshot) }, slots: { default: main }, partial: false });
  const staff = await container.renderToString(StaffPage, {
    props: { shell: staffShell(snapshot), title },
    slots: { navigation, default: main },
    partial: false,
  });
  return Response.json({ residents, staff });
};
