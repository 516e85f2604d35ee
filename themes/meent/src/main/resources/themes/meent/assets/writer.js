/**
 * writer.js: a toolbar, keys, a preview and a draft that keeps itself, for a field of Markdown.
 * Without it the field is a plain one.
 *
 * It is asked for by [data-writer] around a textarea; data-preview, data-save and data-titles are
 * addresses. Where a field called "at" stands in the form, it says where in the text somebody was.
 */
(() => {
  'use strict';
  if (window.meentWriter) return;
  window.meentWriter = true;

  const PAUSE = 400;
  const EVERY = 10000;
  const KEYS = { b: 'bold', i: 'italic', k: 'link' };
  const MARKS = { bold: '**', italic: '*' };
  const LINES = { heading: '## ', list: '- ', numbers: '1. ', quote: '> ' };

  /** Types over a part of the field, so that undo knows of it. */
  function type(area, from, to, text, start, end) {
    area.focus();
    area.setSelectionRange(from, to);
    const before = area.value;
    if (!document.execCommand('insertText', false, text) || (area.value === before && text !== before.slice(from, to))) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    area.setSelectionRange(start, end);
  }

  /** Puts a mark around what is chosen, or takes it away. */
  function mark(area, sign) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const long = sign.length;
    const chosen = value.slice(from, to);
    const other = value[from - long - 1] === '*' || value[to + long] === '*';
    if (value.slice(from - long, from) === sign && value.slice(to, to + long) === sign && !(long === 1 && other)) {
      type(area, from - long, to + long, chosen, from - long, to - long);
    } else {
      type(area, from, to, sign + chosen + sign, from + long, to + long);
    }
  }

  /** Begins every chosen line with a sign, or takes it away from all. */
  function lines(area, sign) {
    const { value } = area;
    const from = value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const next = value.indexOf('\n', Math.max(from, area.selectionEnd));
    const to = next < 0 ? value.length : next;
    const all = value.slice(from, to).split('\n');
    const text = all.every((it) => it.startsWith(sign))
      ? all.map((it) => it.slice(sign.length)).join('\n')
      : all.map((it) => sign + it).join('\n');
    type(area, from, to, text, all.length > 1 ? from : from + text.length, from + text.length);
  }

  function link(area) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const words = value.slice(from, to);
    const start = from + words.length + 3;
    if (words) type(area, from, to, '[' + words + '](https://)', start, start + 8);
    else type(area, from, to, '[](https://)', from + 1, from + 1);
  }

  /** Puts a block between blank lines. */
  function block(area, text) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const head = value.slice(0, from);
    const begin = head === '' || head.endsWith('\n\n') ? '' : head.endsWith('\n') ? '\n' : '\n\n';
    const whole = begin + text + '\n';
    type(area, from, to, whole, from + whole.length, from + whole.length);
  }

  function write(box, area, action) {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    const { column } = box.dataset;
    if (MARKS[action]) mark(area, MARKS[action]);
    else if (LINES[action]) lines(area, LINES[action]);
    else if (action === 'link') link(area);
    else if (action === 'title') type(area, area.selectionStart, area.selectionEnd, '[[' + chosen, area.selectionStart + 2 + chosen.length, area.selectionStart + 2 + chosen.length);
    else if (action === 'table') block(area, '| ' + column + ' 1 | ' + column + ' 2 |\n| --- | --- |\n|  |  |\n');
    else if (action === 'callout') block(area, '> [!NOTE]\n> ' + chosen.replaceAll('\n', '\n> '));
  }

  /** One stop for the tabulator; arrows, Home and End go along the buttons. */
  function toolbar(bar) {
    const buttons = [...bar.querySelectorAll('button')];
    const stop = (at) => buttons.forEach((it, index) => { it.tabIndex = index === at ? 0 : -1; });
    stop(0);
    bar.hidden = false;
    bar.addEventListener('keydown', (event) => {
      const at = buttons.indexOf(document.activeElement);
      const many = buttons.length;
      const next = { ArrowRight: (at + 1) % many, ArrowLeft: (at + many - 1) % many, Home: 0, End: many - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      stop(next);
      buttons[next].focus();
    });
  }

  /** The fields of a form, without files and without the name by which it is carried out once. */
  function fields(form) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== '_key') body.append(name, value);
    return body;
  }

  function preview(box, area, say) {
    const button = box.querySelector('[data-look]');
    const seen = box.querySelector('.writer-p');
    let timer = 0;
    let asked = null;
    const show = async () => {
      asked?.abort();
      const mine = asked = new AbortController();
      const body = new URLSearchParams({ [area.name]: area.value, _csrf: area.form.elements._csrf?.value || '' });
      try {
        const answer = await fetch(box.dataset.preview, { method: 'POST', headers: { 'HX-Request': 'true' }, body, signal: mine.signal });
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status)); // led to the door: signed out
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (mine.signal.aborted) return;
        seen.replaceChildren(...[...page.body.childNodes].map((it) => document.importNode(it, true)));
        say(box.dataset.fresh);
      } catch (failure) {
        if (failure.name !== 'AbortError') say(box.dataset.stale);
      }
    };
    const turn = (on) => {
      button.setAttribute('aria-pressed', String(on));
      seen.hidden = !on;
      if (on) show();
    };
    button.addEventListener('click', () => turn(seen.hidden));
    area.addEventListener('input', () => {
      clearTimeout(timer);
      if (!seen.hidden) timer = setTimeout(show, PAUSE);
    });
    if (matchMedia('(min-width: 68rem)').matches) turn(true);
  }

  function draft(box, form, say) {
    let kept = String(fields(form));
    let busy = false;
    const save = async (leaving) => {
      const body = fields(form);
      const now = String(body);
      if (now === kept || (busy && !leaving)) return;
      busy = true;
      try {
        const small = now.length < 60000; // what browsers send after a page is gone
        const answer = await fetch(box.dataset.save, { method: 'POST', headers: { 'HX-Request': 'true' }, body, keepalive: leaving && small });
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status)); // led to the door: signed out
        kept = now;
        say(box.dataset.saved.replace('#', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })));
      } catch {
        say(box.dataset.unsaved);
      } finally {
        busy = false;
      }
    };
    const timer = setInterval(() => { if (box.isConnected) save(false); else clearInterval(timer); }, EVERY);
    form.addEventListener('submit', (event) => { if (!event.defaultPrevented) kept = String(fields(form)); });
    addEventListener('pagehide', () => { if (box.isConnected) save(true); });
  }

  /** Offers titles once somebody typed [[. The field keeps the focus; arrows go along the list. */
  function titles(box, area) {
    const list = document.createElement('ul');
    const holder = document.createElement('div');
    const voice = document.createElement('p');
    voice.className = 'vh';
    voice.setAttribute('role', 'status');
    list.id = area.id + '-titles';
    list.className = 'plain-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.dataset.named);
    list.hidden = true;
    holder.className = 'combo';
    area.before(holder);
    holder.append(area, list, voice);
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-haspopup', 'listbox');
    let asked = null;
    let timer = 0;
    let active = null;

    const begun = () => {
      const { selectionStart: at, selectionEnd: to, value } = area;
      const typed = at === to && value.slice(Math.max(0, at - 100), at).match(/\[\[([^[\]\n]*)$/);
      return typed && { from: at - typed[0].length, to: at, words: typed[1].trim() };
    };
    const light = (item) => {
      active?.setAttribute('aria-selected', 'false');
      active = item;
      active?.setAttribute('aria-selected', 'true');
      if (active) { area.setAttribute('aria-activedescendant', active.id); active.scrollIntoView({ block: 'nearest' }); }
      else area.removeAttribute('aria-activedescendant');
    };
    const close = () => {
      asked?.abort();
      list.hidden = true;
      area.removeAttribute('aria-controls');
      voice.textContent = '';
      light(null);
    };
    const show = (items) => {
      list.replaceChildren(...items.map((it, n) => {
        const option = document.createElement('li');
        option.id = list.id + '-' + n;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.article = it.id;
        const where = document.createElement('span');
        where.className = 'meta';
        where.textContent = it.collection;
        option.append(it.title + ' ', where);
        return option;
      }));
      light(null);
      list.hidden = items.length === 0;
      area.setAttribute('aria-controls', list.id);
      voice.textContent = items.length ? box.dataset.many.replace('#', items.length) : box.dataset.none;
    };
    const ask = async () => {
      const place = begun();
      if (!place) { close(); return; }
      asked?.abort();
      const mine = asked = new AbortController();
      try {
        const answer = await fetch(box.dataset.titles + '?q=' + encodeURIComponent(place.words), { signal: mine.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const { items } = await answer.json();
        if (!mine.signal.aborted) show(items);
      } catch (failure) {
        if (failure.name !== 'AbortError') close();
      }
    };
    const choose = (item) => {
      const place = begun();
      if (!place) return;
      const closed = area.value.startsWith(']]', place.to) ? 2 : 0;
      const text = '[](article:' + item.dataset.article + ')'; // the title of the moment stands there
      close();
      type(area, place.from, place.to + closed, text, place.from + text.length, place.from + text.length);
    };

    area.addEventListener('input', () => { clearTimeout(timer); if (begun()) timer = setTimeout(ask, 150); else close(); });
    area.addEventListener('blur', close);
    area.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return;
      const items = [...list.children];
      const at = items.indexOf(active);
      const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1 + items.length }[event.key];
      if (next !== undefined) light(items[next % items.length]);
      else if ((event.key === 'Enter' || event.key === 'Tab') && active) choose(active);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    });
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const item = event.target.closest('[role=option]');
      if (item) choose(item);
    });
  }

  /** Tells the form where its writer was in the text. */
  function place(area) {
    let been = false;
    area.addEventListener('focus', () => { been = true; });
    area.form.addEventListener('submit', () => {
      const at = area.form.querySelector('input[name=at]');
      if (at && been) at.value = area.selectionEnd;
    });
  }

  /** A picture that is pasted goes into the field for files, where somebody says what it shows. */
  function paste(area) {
    area.addEventListener('paste', (event) => {
      const input = area.form.querySelector('input[type=file][data-upload]');
      if (!input || !event.clipboardData?.files.length) return;
      event.preventDefault();
      input.files = event.clipboardData.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const around = input.closest('details');
      if (around) around.open = true;
      (around?.querySelector('input[type=text]') || input).focus();
    });
  }

  function prepare(box) {
    box.dataset.ready = 'yes';
    const area = box.querySelector('textarea');
    const said = box.querySelector('[data-said]');
    const say = (words) => { if (said.textContent !== words) said.textContent = words; };
    toolbar(box.querySelector('[role=toolbar]'));
    box.addEventListener('click', ({ target }) => {
      const action = target.closest('[data-write]')?.dataset.write;
      if (action) write(box, area, action);
    });
    area.addEventListener('keydown', (event) => {
      const action = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      write(box, area, action);
    });
    if (area.form) { place(area); paste(area); }
    if (box.dataset.titles) titles(box, area);
    if (box.dataset.preview) preview(box, area, say);
    if (box.dataset.save) draft(box, area.form, say);
  }

  const all = () => document.querySelectorAll('[data-writer]:not([data-ready])').forEach(prepare);
  all();
  new MutationObserver(all).observe(document.body, { childList: true });
})();
