/**
 * meent.js: what makes a page handier when scripts run. Every page works without it.
 *
 * It is asked for by attributes in the page:
 *   form[data-check]         says what is wrong with a field when the reader leaves it
 *   form[hx-get]             a list that follows its filters (htmx does the asking)
 *   [data-more] .pager       shows the next page of a list under this one
 *   select[data-combobox]    a long list to type in
 *   input[type=file]         a field to drop a file on, with progress
 *   form[data-swift]         a small action that shows at once and is taken back if it fails
 *   form[data-confirm]       asks before something is taken away
 */
(() => {
  'use strict';

  /** @type {DOMStringMap} words in the reader's language, from the element that loads this file */
  const words = document.currentScript.dataset;

  /** Makes an element. @param {string} name @param {Object<string,string>} attributes @param {...(Node|string)} inside */
  function make(name, attributes, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  /** @param {string} html @returns {Document} a page that is read and never shown as a whole */
  const read = (html) => new DOMParser().parseFromString(html, 'text/html');

  /** @param {HTMLFormElement} form @returns {string} where it is posted, also when a field is called action */
  const target = (form) => form.getAttribute('action') || location.href;

  // ---- saying things -------------------------------------------------------------------------

  const voice = make('p', { class: 'vh', role: 'status' });
  const toasts = make('div', { class: 'toasts', role: 'status' });

  /** Tells who cannot see the change what has changed. @param {string} text */
  function say(text) {
    voice.textContent = '';
    setTimeout(() => { voice.textContent = text; }, 60);
  }

  /** Shows a message for a while, longer for who is reading it. @param {Node|string} message @param {string} kind */
  function toast(message, kind = 'error') {
    const one = typeof message === 'string'
      ? make('div', { class: 'flash ' + kind }, make('div', {}, message))
      : document.importNode(message, true);
    toasts.append(one);
    let left = 8;
    const clock = setInterval(() => {
      if (one.matches(':hover, :focus-within')) return;
      if (--left < 0) { clearInterval(clock); one.remove(); }
    }, 1000);
  }

  /** Shows what an answer says has happened. @param {Document} page */
  function tell(page) {
    page.querySelectorAll('.flashes .flash').forEach((it) => toast(it));
  }

  // ---- lists that follow their filters -------------------------------------------------------

  let typing = null;

  document.addEventListener('focusin', () => { typing = null; });

  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (detail.verb !== 'get') return;
    for (const [name, value] of [...detail.formData.entries()]) {
      if (value === '') detail.formData.delete(name);
    }
  });

  document.addEventListener('htmx:beforeRequest', ({ detail }) => detail.target.setAttribute('aria-busy', 'true'));

  // one step back for a search that was typed in one go, and none for what leads nowhere
  document.addEventListener('htmx:beforeHistoryUpdate', ({ detail }) => {
    const field = document.activeElement;
    const same = detail.history.path === location.pathname + location.search;
    if (detail.history.type === 'push' && (same || (typing !== null && typing === field))) {
      detail.history.type = 'replace';
    }
    typing = field instanceof HTMLInputElement ? field : null;
  });

  // somebody who was signed out meanwhile gets another page than was asked for
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const { xhr, target } = detail;
    if (xhr.status >= 400) return;
    const page = read(xhr.responseText);
    tell(page);
    if (target.id && !page.getElementById(target.id)) {
      detail.shouldSwap = false;
      location.assign(xhr.responseURL);
    }
  });

  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    const counted = detail.target.id && document.getElementById(detail.target.id)?.querySelector('[data-count]');
    if (counted) say(counted.textContent.trim());
  });

  for (const failed of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(failed, ({ detail }) => {
      detail.target?.removeAttribute('aria-busy');
      toast(words.failed);
    });
  }

  // ---- the next page under this one ----------------------------------------------------------

  const place = () => 'meent.more:' + location.pathname + location.search;

  /** @param {Element} list @returns {HTMLAnchorElement|null} what leads to the next page */
  const nextOf = (list) => list.querySelector('.pager a[rel=next]');

  /** Turns "next page" into "show more". @param {Element} list */
  function prepareMore(list) {
    const next = nextOf(list);
    if (!next) return;
    next.textContent = words.showMore;
    next.classList.add('btn', 'line');
    next.parentElement.querySelector('[rel=prev]')?.remove();
  }

  /** Adds what the next page holds. @param {Element} list @returns {Promise<Element[]>} the new lines */
  async function more(list) {
    const next = nextOf(list);
    const answer = await fetch(next.href, { headers: { 'HX-Request': 'true' } });
    const found = read(await answer.text()).querySelector('[data-more]');
    if (!answer.ok || !found) throw new Error('no next page');
    const lines = [...found.querySelectorAll('li')].filter((it) => !it.closest('.pager'));
    next.closest('.pager').remove();
    join(list, found);
    list.append(...[...found.children].map((it) => document.importNode(it, true)));
    prepareMore(list);
    window.htmx?.process(list);
    list.dataset.pages = String(Number(list.dataset.pages || 0) + 1);
    return [...list.querySelectorAll('li')].slice(-lines.length);
  }

  /** Lets a list that was cut by the page go on where it stopped. @param {Element} list @param {Element} found */
  function join(list, found) {
    const title = (it) => (it && /^H\d$/.test(it.tagName) ? it.textContent.trim() : '');
    const titles = list.querySelectorAll(':scope > h2, :scope > h3');
    const last = titles.length ? titles[titles.length - 1] : null;
    let first = found.firstElementChild;
    if (last && title(first) === title(last)) {
      const heading = first;
      first = first.nextElementSibling;
      heading.remove();
    } else if (last || title(first)) {
      return;
    }
    const end = list.lastElementChild;
    if (end?.matches('ol, ul') && first?.matches(end.tagName)) {
      end.append(...[...first.children].map((it) => document.importNode(it, true)));
      first.remove();
    }
  }

  document.addEventListener('click', async (event) => {
    const next = event.target.closest?.('[data-more] .pager a[rel=next]');
    if (!next || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const list = next.closest('[data-more]');
    list.setAttribute('aria-busy', 'true');
    try {
      const lines = await more(list);
      lines[0]?.querySelector('a')?.focus();
      say(words.added.replace('#', String(lines.length)));
    } catch {
      location.assign(next.href);
    }
    list.removeAttribute('aria-busy');
  });

  // who comes back stands where they were
  addEventListener('pagehide', () => {
    const pages = Number(document.querySelector('[data-more]')?.dataset.pages || 0);
    if (pages > 0) sessionStorage.setItem(place(), JSON.stringify({ pages, at: scrollY }));
    else sessionStorage.removeItem(place());
  });

  async function back() {
    const list = document.querySelector('[data-more]');
    const was = JSON.parse(sessionStorage.getItem(place()) || 'null');
    const way = performance.getEntriesByType('navigation')[0]?.type;
    if (!list || !was || (way !== 'back_forward' && way !== 'reload')) return;
    for (let page = 0; page < was.pages && nextOf(list); page++) await more(list);
    scrollTo({ top: was.at, behavior: 'instant' });
  }

  // ---- what is wrong with a field ------------------------------------------------------------

  /** @param {Element} field @returns {string} what stands in it, to see whether it was changed */
  const content = (field) => (field.type === 'checkbox' ? String(field.checked) : field.value);

  const before = new WeakMap();
  const checks = new WeakMap();

  document.addEventListener('focusin', ({ target: field }) => {
    if (field.form?.matches('[data-check]')) before.set(field, content(field));
  });

  document.addEventListener('focusout', ({ target: field, relatedTarget: other }) => {
    const form = field.form;
    const name = field.dataset.for || field.name;
    if (!form?.matches('[data-check]') || !name) return;
    if (['password', 'file', 'hidden', 'submit'].includes(field.type)) return;
    if (field.type === 'radio' && other?.name === name) return;
    // who leaves for the button posts the form, which must not move under the pointer
    if (other instanceof HTMLButtonElement) return;
    const bad = field.closest('.f')?.classList.contains('bad');
    // nobody is told off for passing through an empty field
    if (content(field) === before.get(field) && !bad) return;
    check(form, name);
  });

  /** Asks what is wrong with a field, and with those that were wrong before. @param {HTMLFormElement} form @param {string} name */
  async function check(form, name) {
    const typed = new FormData(form);
    for (const field of form.elements) {
      if (field.type === 'password' || field.type === 'file') typed.delete(field.name);
    }
    checks.get(form)?.abort();
    const asked = new AbortController();
    checks.set(form, asked);
    try {
      const answer = await fetch(target(form), {
        method: 'POST', redirect: 'manual', signal: asked.signal,
        headers: { 'Meent-Check': name, 'HX-Request': 'true' },
        body: new URLSearchParams(typed),
      });
      const page = answer.status === 200 ? read(await answer.text()) : answer.status === 204 ? document.implementation.createHTMLDocument() : null;
      if (!page) return;
      const open = [...form.querySelectorAll('.f.bad [name]')].map((it) => it.name);
      for (const one of new Set([name, ...open])) show(form, one, page, one === name);
    } catch {
      // the post will say it
    }
  }

  /** Shows what the answer says of one field, in the markup of the answer. */
  function show(form, name, page, aloud) {
    const field = form.elements[name];
    const mine = (field instanceof RadioNodeList ? field[0] : field)?.closest('.f');
    const theirs = page.getElementById(name)?.closest('.f');
    if (!mine || field.type === 'password') return;
    const said = theirs?.querySelector('.err');
    const holder = mine.querySelector('[aria-describedby], #' + CSS.escape(name));
    mine.querySelector('.err')?.remove();
    mine.classList.toggle('bad', Boolean(said));
    const hint = mine.querySelector('.hint')?.id;
    const tied = [hint, said?.id].filter(Boolean).join(' ');
    if (tied) holder?.setAttribute('aria-describedby', tied);
    else holder?.removeAttribute('aria-describedby');
    if (!said) { holder?.removeAttribute('aria-invalid'); return; }
    holder?.setAttribute('aria-invalid', 'true');
    const above = mine.querySelector('.hint') || mine.querySelector('label, legend');
    above.after(document.importNode(said, true));
    if (aloud) say(said.textContent.trim());
  }

  // ---- a long list to type in ----------------------------------------------------------------

  /** @param {string} text @returns {string} without case and accents */
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  /** The ARIA pattern "editable combobox with list autocomplete", over a native list. @param {HTMLSelectElement} select */
  function combobox(select) {
    const id = select.id;
    const options = [...select.options].filter((it) => it.value !== '');
    const chosen = () => (select.value === '' ? '' : select.selectedOptions[0].text);
    const input = make('input', {
      class: 'in', type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
      'aria-expanded': 'false', 'aria-controls': id + '-list', 'data-for': select.name, spellcheck: 'false',
    });
    for (const name of ['aria-describedby', 'aria-invalid', 'required']) {
      if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    }
    input.placeholder = select.options[0]?.value === '' ? select.options[0].text : '';
    input.value = chosen();
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const list = make('ul', { class: 'plain-list', role: 'listbox', id: id + '-list', 'aria-label': label?.textContent.trim() || '' });
    list.hidden = true;
    options.forEach((it, n) => list.append(make('li', { role: 'option', id: `${id}-${n}`, 'data-value': it.value, 'aria-selected': 'false' }, it.text)));
    const box = make('div', { class: 'combo' });
    select.before(box);
    box.append(input, list, select);
    select.id = id + '-value';
    select.hidden = true;
    select.required = false;
    input.id = id;
    let active = null;

    const shown = () => [...list.children].filter((it) => !it.hidden);
    const light = (item) => {
      active?.setAttribute('aria-selected', 'false');
      active = item;
      active?.setAttribute('aria-selected', 'true');
      if (active) { input.setAttribute('aria-activedescendant', active.id); active.scrollIntoView({ block: 'nearest' }); }
      else input.removeAttribute('aria-activedescendant');
    };
    const open = (all) => {
      const wanted = all ? [] : plain(input.value).split(/\s+/).filter(Boolean);
      for (const it of list.children) it.hidden = !wanted.every((word) => plain(it.textContent).includes(word));
      list.hidden = shown().length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      light(null);
    };
    const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); light(null); };
    const choose = (value) => {
      const other = select.value !== value;
      select.value = value;
      input.value = chosen();
      close();
      if (other) select.dispatchEvent(new Event('change', { bubbles: true }));
    };

    input.addEventListener('input', (event) => { event.stopPropagation(); open(false); });
    input.addEventListener('change', (event) => event.stopPropagation());
    input.addEventListener('click', () => { if (list.hidden) open(true); });
    input.addEventListener('keydown', (event) => {
      const items = shown();
      const at = items.indexOf(active);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (list.hidden) { open(input.value === chosen()); if (!event.altKey) light(shown().at(step > 0 ? 0 : -1) || null); }
        else light(items[(at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length] || null);
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (active) choose(active.dataset.value);
      } else if (event.key === 'Escape') {
        if (!list.hidden) { event.preventDefault(); close(); } else if (input.value) { input.value = ''; choose(''); }
      }
    });
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const item = event.target.closest('[role=option]');
      if (item) choose(item.dataset.value);
    });
    input.addEventListener('blur', () => {
      const exact = options.find((it) => plain(it.text) === plain(input.value.trim()));
      if (active) choose(active.dataset.value);
      else choose(input.value.trim() === '' ? '' : exact ? exact.value : select.value);
    });
  }

  // ---- a file, dropped, with progress --------------------------------------------------------

  function drop(input) {
    const field = input.closest('[data-drop]') || input;
    const on = (yes) => field.classList.toggle('over', yes);
    field.addEventListener('dragover', (event) => { event.preventDefault(); on(true); });
    field.addEventListener('dragleave', () => on(false));
    field.addEventListener('drop', (event) => {
      event.preventDefault();
      on(false);
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  /** Sends a form with a file and shows how far it is. @param {HTMLFormElement} form @param {HTMLElement} [button] */
  function upload(form, button) {
    const input = form.querySelector('input[type=file]');
    let bar = form.querySelector('progress');
    if (!bar) input.after(bar = make('progress', { max: '100', value: '0', 'aria-label': words.sending }));
    bar.hidden = false;
    say(words.sending);
    const sent = new XMLHttpRequest();
    sent.open('POST', target(form));
    sent.upload.addEventListener('progress', ({ loaded, total }) => { bar.value = (100 * loaded) / total; });
    sent.upload.addEventListener('load', () => bar.removeAttribute('value'));
    sent.addEventListener('load', () => arrive(sent.responseText, sent.status === 422 ? location.href : sent.responseURL));
    sent.addEventListener('error', () => { bar.hidden = true; toast(words.failed); form.dataset.busy = ''; });
    sent.send(button ? new FormData(form, button) : new FormData(form));
  }

  /** Shows the page that answered. @param {string} html @param {string} url */
  function arrive(html, url) {
    const page = read(html);
    const main = page.querySelector('main');
    if (!main) { location.assign(url); return; }
    const old = document.querySelector('main');
    const fresh = document.importNode(main, true);
    old.replaceWith(fresh);
    document.title = page.title;
    if (url !== location.href) history.pushState(null, '', url);
    window.htmx?.process(fresh);
    enhance(fresh);
    scrollTo(0, 0);
    const problems = fresh.querySelector('#problems') || fresh;
    problems.focus();
  }

  addEventListener('popstate', ({ state }) => { if (state === null && !location.hash) location.reload(); });

  // ---- small actions and questions -----------------------------------------------------------

  const asked = new WeakSet();

  /** Asks, and posts when the answer is yes. @param {HTMLFormElement} form @param {HTMLElement} [button] */
  function ask(form, button) {
    const yes = make('button', { class: 'btn risk', value: 'yes' }, button?.textContent.trim() || words.yes);
    const no = make('button', { class: 'btn line', value: 'no' }, words.cancel);
    const title = make('h2', { class: 'panel-h', id: 'asked' }, form.dataset.confirm);
    const dialog = make('dialog', { class: 'dialog', 'aria-labelledby': 'asked' }, title,
      make('form', { class: 'row mt', method: 'dialog' }, yes, no));
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (dialog.returnValue === 'yes') { asked.add(form); form.requestSubmit(button); } else button?.focus();
    });
    dialog.showModal();
    no.focus();
  }

  /** Shows what a small action does, posts it, and takes it back if it fails. */
  async function swift(form, button) {
    const row = form.closest(form.dataset.swift || 'li') || form;
    const next = row.nextElementSibling || row.previousElementSibling;
    const body = new URLSearchParams(button ? new FormData(form, button) : new FormData(form));
    row.hidden = true;
    (next?.querySelector('a, button') || document.querySelector('main')).focus();
    try {
      const answer = await fetch(target(form), { method: 'POST', headers: { 'HX-Request': 'true' }, body });
      if (!answer.ok) throw new Error(String(answer.status));
      tell(read(await answer.text()));
      row.remove();
    } catch {
      row.hidden = false;
      button?.focus();
      toast(words.failed);
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (form.dataset.confirm && !asked.delete(form)) {
      event.preventDefault();
      ask(form, button);
    } else if ('swift' in form.dataset) {
      event.preventDefault();
      swift(form, button);
    } else if (form.enctype === 'multipart/form-data' && form.querySelector('input[type=file]')?.files.length) {
      event.preventDefault();
      if (form.dataset.busy) return;
      form.dataset.busy = 'yes';
      upload(form, button);
    }
  });

  // ---- beginning -----------------------------------------------------------------------------

  /** @param {ParentNode} root what has just come onto the page */
  function enhance(root) {
    root.querySelectorAll('[data-more]').forEach(prepareMore);
    if (root.matches?.('[data-more]')) prepareMore(root);
    root.querySelectorAll('select[data-combobox]:not([hidden])').forEach(combobox);
    root.querySelectorAll('input[type=file]').forEach(drop);
  }

  document.body.append(voice, toasts);
  enhance(document);
  back();
  document.addEventListener('htmx:load', ({ detail }) => { if (detail.elt !== document.body) enhance(detail.elt); });
})();
