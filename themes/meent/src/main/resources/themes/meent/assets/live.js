/**
 * live.js: parts of a page that follow what happens. Without it the page is read again every so
 * often, as <noscript> in its head says.
 *
 *   <section id="stand" data-live="ticket" data-fragment="/path">
 *
 * One stream for the whole page says which part has another version, and nothing more. The part is
 * then read again at its own address, which answers with an element of the same id, and grows into
 * the page: what has the focus keeps it, and what somebody typed stays.
 */
(() => {
  'use strict';
  if (window.meentLive) return;
  window.meentLive = true;

  const STREAM = '/live';
  const POLL = 5000;
  const TRIES = 3;
  const SPREAD = 250;
  const APART = 500;
  const PATIENCE = 10000;

  /** @returns {HTMLElement[]} */
  const parts = () => [...document.querySelectorAll('[data-live][data-fragment][id]')];

  /** A browser gives up for good on a 502, so a new stream is ours to open; not all at once. */
  const soon = () => 2000 + Math.random() * 2000;

  let stream = null;
  let failed = 0;
  let stale = false;
  let away = false;
  let polls = 0;
  let clock = 0;

  // ---- the stream ----------------------------------------------------------------------------

  function open() {
    close();
    const listened = parts();
    if (document.hidden || !listened.length) return;
    if (!('EventSource' in window)) { clock = setTimeout(poll, POLL); return; }
    const here = new EventSource(STREAM + '?' + new URLSearchParams(listened.map((it) => ['t', it.dataset.live])));
    stream = here;
    listened.forEach((it, place) => here.addEventListener('t' + place, () => read(it.dataset.fragment)));
    here.onopen = () => {
      failed = 0;
      polls = 0;
      away = false;
      if (stale) readAll();
      stale = false;
    };
    here.onerror = () => {
      if (here !== stream) return;
      failed += 1;
      stale = true;
      later();
    };
  }

  function close() {
    clearTimeout(clock);
    stream?.close();
    stream = null;
  }

  function later() {
    close();
    const streams = failed < TRIES || (away && failed % TRIES !== 0);
    clock = setTimeout(streams ? open : poll, soon());
  }

  /** Reads the parts every five seconds where no stream comes through, and tries one again every
      half minute. Where nothing comes through, a stream is what is tried. */
  async function poll() {
    const before = away;
    polls += 1;
    away = !await readAll();
    stale = away;
    if (document.hidden) return;
    if (away) clock = setTimeout(open, soon());
    else if ('EventSource' in window && (before || polls % 6 === 1)) open();
    else clock = setTimeout(poll, POLL);
  }

  // ---- reading a part ------------------------------------------------------------------------

  const readers = new Map();

  /** Reads all parts. @returns {Promise<boolean>} whether the site answered */
  async function readAll() {
    const fine = await Promise.all([...new Set(parts().map((it) => it.dataset.fragment))].map(read));
    return fine.every(Boolean);
  }

  /** Reads an address, once at a time: what is asked for meanwhile is read once more after it. */
  function read(path) {
    const known = readers.get(path);
    if (known?.waiting) return known.waiting;
    const reader = known ?? { last: Promise.resolve(true), waiting: null, at: 0 };
    readers.set(path, reader);
    reader.waiting = reader.last.then(() => pause(reader)).then(() => {
      reader.waiting = null;
      reader.at = Date.now();
      reader.last = fetched(path);
      return reader.last;
    });
    return reader.waiting;
  }

  /** Hundreds hear the same word: they do not all ask in the same moment. */
  function pause(reader) {
    const wait = Math.max(Math.random() * SPREAD, reader.at + APART - Date.now());
    return new Promise((done) => { setTimeout(done, wait); });
  }

  /** @param {string} path @returns {Promise<boolean>} whether the site answered */
  async function fetched(path) {
    try {
      const answer = await fetch(path, {
        headers: { 'HX-Request': 'true' },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok || answer.redirected) return answer.status < 500;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      parts().filter((it) => it.dataset.fragment === path).forEach((it) => show(it, page));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {HTMLElement} part @param {Document} page */
  function show(part, page) {
    const fresh = page.getElementById(part.id);
    if (!fresh) return;
    const field = document.activeElement;
    const caret = field && 'selectionStart' in field ? [field.selectionStart, field.selectionEnd] : null;
    const [left, top] = [window.scrollX, window.scrollY];
    grow(part, fresh);
    if (field !== document.activeElement && field?.isConnected) {
      field.focus({ preventScroll: true });
      if (caret && caret[0] !== null) field.setSelectionRange(...caret);
    }
    window.scrollTo({ left, top, behavior: 'instant' });
    window.htmx?.process(part);
  }

  // ---- growing -------------------------------------------------------------------------------

  /** @param {Element} field @returns {boolean} whether somebody is writing in it, or has */
  const typed = (field) => field === document.activeElement || (
    field instanceof HTMLSelectElement ? [...field.options].some((it) => it.selected !== it.defaultSelected)
      : field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
        : field.type !== 'hidden' && field.value !== field.defaultValue);

  /** @param {Node} node @returns {boolean} whether it would take along what somebody typed */
  const held = (node) => node instanceof Element
    && [node, ...node.querySelectorAll('*')].some((it) => it.matches('input, select, textarea') && typed(it));

  // not node.id: a form whose field is called id answers with that field
  const called = (node, name) => (node instanceof Element && node.getAttribute(name)) || '';

  const alike = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName
    && called(old, 'id') === called(fresh, 'id') && called(old, 'name') === called(fresh, 'name');

  /** Makes an element what another is, and leaves alone what is the reader's. */
  function grow(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && !(name === 'open' && old.matches('details'))) old.setAttribute(name, value);
    }
    if (old.matches('textarea, select') && typed(old)) return;
    let at = old.firstChild;
    for (const wanted of [...fresh.childNodes]) {
      const twin = find(at, wanted);
      if (!twin) {
        old.insertBefore(document.importNode(wanted, true), at);
      } else {
        if (twin === at) at = at.nextSibling;
        else old.insertBefore(twin, at);
        if (twin instanceof Element) grow(twin, wanted);
        else if (twin.nodeValue !== wanted.nodeValue) twin.nodeValue = wanted.nodeValue;
      }
    }
    while (at) {
      const next = at.nextSibling;
      if (!held(at)) at.remove();
      at = next;
    }
  }

  /** @returns {Node|null} what becomes the wanted node: the next one, or one further on that bears its name */
  function find(at, wanted) {
    const named = wanted instanceof Element && (called(wanted, 'id') || called(wanted, 'name') || wanted.querySelector('input, select, textarea'));
    for (let it = at; it; it = it.nextSibling) {
      if (alike(it, wanted) && (it === at || named)) return it;
      if (!named) break;
    }
    return null;
  }

  // ---- coming and going ----------------------------------------------------------------------

  function wake() {
    if (document.hidden) { close(); return; }
    failed = 0;
    stale = true;
    open();
    readAll();
  }

  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) wake(); });
  window.addEventListener('pagehide', close);
  open();
})();
