/**
 * What the page does where scripts run: columns that sort, and nothing left folded on paper. Everything can be read without it.
 * The policy of the page lets no other script run; the hash is that of this text.
 */
export const SCRIPT = `for (const table of document.querySelectorAll('table[data-sortable]')) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  if (body.rows.length < 2) continue;
  const valueOf = (row, at) => row.cells[at].dataset.sort ?? row.cells[at].textContent.trim();
  heads.forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const first = head.className === 'number' ? 'descending' : 'ascending';
      const now = head.getAttribute('aria-sort');
      const order = now === null ? first : now === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const sorted = [...body.rows].sort((a, b) => sign * valueOf(a, at).localeCompare(valueOf(b, at), 'en', { numeric: true }));
      if (head.className === 'number') sorted.sort((a, b) => sign * (valueOf(a, at) - valueOf(b, at)));
      body.append(...sorted);
    });
  });
}
const unfolded = new Set();
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open], .extra)')) {
    details.open = true;
    unfolded.add(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of unfolded) details.open = false;
  unfolded.clear();
});
`;

export const SCRIPT_HASH = 'sha256-NVvQtNWOafhM3W/lS1Z9p5MNVYlA8sJgbsHJ1Ye0T48=';
