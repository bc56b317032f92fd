import { hash } from 'node:crypto';
import siteStyle from '../styles/site.css?inline';

/** The stylesheet as text, for pages that carry it in themselves. */
export { siteStyle };

/** What such a page allows: this style and no other. Made once, not for every page. */
export const stylePolicy = `style-src 'sha256-${hash('sha256', siteStyle, 'base64')}'`;
