/**
 * door.js: the list at the door without network. What is ticked is kept in the browser with its time
 * and a key, and sent as soon as the site answers. Without this file each button posts its form.
 *
 *   form[data-door]            the list; data-door is the number of the event
 *   [data-door-said]           where is said what still waits
 *   form[data-door-search]     narrows the list while somebody types
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-door]');
  if (!form) return;

  const words = form.dataset;
  const said = document.querySelector('[data-door-said]');
  const search = document.querySelector('[data-door-search]');
  const PLACE = 'meent.door.' + words.door;
  const LONGEST = 48 * 3600 * 1000;
  const PAUSE = 5000;
  const PATIENCE = 10000;
  const SHOWN = 4000;

  // ---- what was ticked and not yet sent ------------------------------------------------------

  /** @returns {{key: string, kind: string, guest: string, label: string, at: number}[]} */
  function queue() {
    try {
      const kept = JSON.parse(localStorage.getItem(PLACE) || '[]');
      return kept.filter((it) => Date.now() - it.at < LONGEST);
    } catch {
      return [];
    }
  }

  // two windows on one telephone share the queue, so each change begins with what is there
  function keep(items) {
    try {
      if (items.length) localStorage.setItem(PLACE, JSON.stringify(items));
      else localStorage.removeItem(PLACE);
      return true;
    } catch {
      return false;
    }
  }

  const without = (key) => queue().filter((it) => it.key !== key);

  const fresh = () => (crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join(''));

  // ---- sending -------------------------------------------------------------------------------

  let sending = false;
  let clock = 0;

  /** What the site took, until the list says so too. */
  const sent = [];

  /** Sends what waits, the oldest first; what the site refuses is told and dropped. */
  async function send() {
    if (sending) return;
    sending = true;
    clearTimeout(clock);
    let refused = '';
    let asks = '';
    for (let next = queue()[0]; next; next = queue()[0]) {
      const status = await post(next);
      if (status === 204 || status === 404 || status === 409 || status === 410 || status === 422) {
        if (status !== 204) refused = next.label + ' ' + name(next.guest);
        else sent.push({ ...next, state: row(next.guest)?.dataset.state, until: Date.now() + SHOWN });
        keep(without(next.key));
        show();
      } else {
        if (status > 0 && status < 500 && status !== 429) asks = words.again;
        clock = setTimeout(send, PAUSE);
        break;
      }
    }
    sending = false;
    show(refused ? words.refused.replace('#', refused) : asks);
  }

  /** @returns {Promise<number>} the status; 0 without network, 1 for who is signed out */
  async function post(item) {
    const body = new URLSearchParams(new FormData(form));
    body.set('_key', item.key);
    body.set('ago', String(Math.max(0, Date.now() - item.at)));
    body.set(item.kind, item.guest);
    try {
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST', redirect: 'manual', headers: { 'HX-Request': 'true' }, body,
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.type === 'opaqueredirect' ? 1 : answer.status;
    } catch {
      return 0;
    }
  }

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!button?.name || !button.value) return;
    const label = button.firstChild.textContent.trim();
    const item = { key: fresh(), kind: button.name, guest: button.value, label, at: Date.now() };
    const before = queue();
    // ticked twice is ticked once, at the first of both moments
    const twice = before.findLast((it) => it.guest === item.guest)?.kind === item.kind;
    if (!twice && !keep([...before, item])) return;
    event.preventDefault();
    const one = row(item.guest);
    // already on its way when it is shown, so that nobody reads of a network that is not missing
    send();
    show();
    one?.querySelector('summary')?.focus({ preventScroll: true });
    one?.querySelector('details')?.removeAttribute('open');
  });

  addEventListener('online', send);
  addEventListener('pageshow', send);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });

  // ---- showing -------------------------------------------------------------------------------

  const rows = () => [...form.querySelectorAll('[data-guest]')];
  const row = (guest) => form.querySelector(`[data-guest="${guest}"]`);
  const name = (guest) => row(guest)?.querySelector('.door-name').textContent.trim() || '';
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const two = (number) => String(number).padStart(2, '0');

  /** The time of day as the page writes it. @param {number} at */
  function hour(at) {
    const moment = new Date(at);
    return words.hour
      .replace('HH', two(moment.getHours()))
      .replace('H', String(moment.getHours()))
      .replace('MM', two(moment.getMinutes()));
  }


  let last = '';

  /** Shows what waits, on the list as the site last gave it. @param {string} [more] what else is to be said */
  function show(more) {
    watch.disconnect();
    const items = queue();
    const taken = sent.filter((it) => it.until > Date.now() && row(it.guest)?.dataset.state === it.state);
    const wanted = search ? plain(search.elements.q.value).split(/\s+/).filter(Boolean) : [];
    for (const one of rows()) {
      const mine = (it) => it.guest === one.dataset.guest;
      mark(one, items.filter(mine), taken.filter(mine));
      const hide = !wanted.every((word) => one.dataset.found.includes(word));
      if (one.hidden !== hide) one.hidden = hide;
    }
    if (more !== undefined) last = more;
    const text = [items.length && !sending ? words.queued.replace('#', String(items.length)) : '', last].filter(Boolean).join(' ');
    if (said.textContent !== text) said.textContent = text;
    said.hidden = text === '';
    watch.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  }

  /** @param {Element} one of the list @param {object[]} waiting and @param {object[]} taken: what was ticked about this guest */
  function mark(one, waiting, taken) {
    const all = [...taken, ...waiting];
    let tag = one.querySelector('[data-queued]');
    if (all.length === 0) tag?.remove();
    else {
      if (!tag) {
        tag = document.createElement('span');
        tag.className = 'tag now';
        tag.setAttribute('data-queued', '');
        one.querySelector('.door-tags').append(tag);
      }
      const text = all.map((it) => it.label + ' · ' + hour(it.at)).join(', ')
        + (waiting.length && !sending ? ' · ' + words.waits : '');
      if (tag.textContent !== text) tag.textContent = text;
    }
    const done = new Set(all.map((it) => it.kind));
    for (const button of one.querySelectorAll('button[name]')) {
      const hide = done.has(button.name);
      if (button.hidden !== hide) button.hidden = hide;
    }
  }

  const watch = new MutationObserver(() => show());

  search?.addEventListener('input', () => show());
  search?.addEventListener('submit', (event) => {
    // the whole list is here unless it was narrowed by the site
    if (new URLSearchParams(location.search).has('q') || form.querySelector('.pager')) return;
    event.preventDefault();
    show();
  });

  setInterval(() => { if (sent.length) show(); }, SHOWN);
  show('');
  send();
})();
