/** Runs before the page is painted: where the address asks something, the answer's room is kept free, so that nothing moves when it comes. */
if (/[?&](?:q|areas)=[^&]/.test(location.search)) document.documentElement.classList.add('is-asked');
