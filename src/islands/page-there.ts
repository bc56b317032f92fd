/** Whether the host has a page. A host that cannot be asked (a folder opened from a disk) is trusted to say so itself. */
export async function isPageThere(href: string): Promise<boolean> {
  try {
    const { status } = await fetch(href, { method: 'HEAD' });
    return status !== 404;
  } catch {
    return true;
  }
}
