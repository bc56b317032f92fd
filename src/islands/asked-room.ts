/**
 * Runs before the page is painted: what needs a script is shown, and where the address asks something, the answer's room
 * is kept free, so that nothing moves when it comes.
 */
document.documentElement.classList.add('is-scripted');
if (/[?&](?:q|areas)=[^&]/.test(location.search)) document.documentElement.classList.add('is-asked');
