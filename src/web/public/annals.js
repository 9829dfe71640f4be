// Keys for a list of rows: J goes to the next, K to the one before, E opens what may be changed. Without it, Tab and Enter do all.
addEventListener('DOMContentLoaded', () => {
  const keys = document.querySelector('[data-keys]');
  const rows = [...document.querySelectorAll('[data-row]')];
  if (!keys || rows.length === 0) return;
  keys.hidden = false;
  const go = (row) => {
    row.focus();
    const line = document.getElementById(row.dataset.row);
    const pane = line?.closest('[data-pane]');
    if (pane) pane.scrollTop += line.getBoundingClientRect().top - pane.getBoundingClientRect().top - 80;
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !keys.querySelector('input').checked)
      return;
    if (event.target.closest('textarea, select, input:not([type=checkbox]):not([type=radio])')) return;
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase();
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (key === 'j' || key === 'k') {
      const next = rows[at < 0 ? 0 : at + (key === 'j' ? 1 : -1)];
      if (next) go(next);
    } else if (key === 'e' && at >= 0) {
      const change = rows[at].querySelector('[data-change]');
      if (!change) return;
      change.open = !change.open;
      change.querySelector(change.open ? 'input' : 'summary').focus();
    } else return;
    event.preventDefault();
  });
});
