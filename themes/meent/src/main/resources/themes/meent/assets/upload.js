/**
 * upload.js: sends a large file in pieces before its form, and goes on where it stopped when the
 * line or the site was gone. Without it the form brings the file along, in one go.
 *
 * It is asked for by input[type=file][data-upload], which names the shelf.
 */
(() => {
  'use strict';
  if (window.meentUpload) return;
  window.meentUpload = true;

  const LARGE = 4e6;
  const PIECE = 8e6;
  const TRIES = 30;
  const PLACE = '/api/v1/files/uploads';

  const wait = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

  /** The sentences of a refusal, which no second try would change. */
  class Refused extends Error {}

  /** @param {Response} answer @returns {Promise<Object>} what it says */
  async function read(answer) {
    if (answer.ok) return answer.json();
    const said = await answer.json().catch(() => ({}));
    const sentence = said.errors?.map((it) => it.message).join(' ') || said.title || '';
    if ([403, 404, 413, 422, 507].includes(answer.status)) throw new Refused(sentence);
    throw new Error(String(answer.status));
  }

  /** @param {HTMLInputElement} input @param {File} file @returns {string} where the id is remembered */
  const key = (input, file) => ['meent.upload', input.dataset.upload, file.name, file.size, file.lastModified].join('|');

  /** Begins, or finds what was begun before. */
  async function begun(input, file) {
    const known = localStorage.getItem(key(input, file));
    if (known) {
      const answer = await fetch(PLACE + '/' + known);
      if (answer.ok) return answer.json();
      localStorage.removeItem(key(input, file));
    }
    const body = JSON.stringify({ shelf: input.dataset.upload, name: file.name, size: file.size });
    const state = await read(await fetch(PLACE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
    localStorage.setItem(key(input, file), state.id);
    return state;
  }

  /** Sends all pieces. @returns {Promise<string>} the id under which the file waits */
  async function send(input, file, show) {
    let tries = 0;
    let state = null;
    while (!state?.ready) {
      try {
        if (!state) state = await begun(input, file);
        const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(state.offset) };
        const body = file.slice(state.offset, state.offset + PIECE);
        state = await read(await fetch(PLACE + '/' + state.id, { method: 'PATCH', headers, body }));
        show(state.offset / file.size);
        tries = 0;
      } catch (failure) {
        if (failure instanceof Refused) { localStorage.removeItem(key(input, file)); throw failure; }
        if (++tries > TRIES) throw failure;
        show(-1);
        state = null;
        await wait(Math.min(10, 1 + tries));
      }
    }
    localStorage.removeItem(key(input, file));
    return state.id;
  }

  /** Sends the file of a field, and lets the form name it. */
  async function before(form, button, input) {
    const field = input.closest('.f');
    const bar = field.querySelector('progress');
    const said = field.querySelector('[data-said]');
    const buttons = form.querySelectorAll('button');
    const show = (part) => {
      bar.hidden = false;
      if (part >= 0) bar.value = 100 * part;
      said.textContent = part < 0 ? input.dataset.again : input.dataset.sending + ' (' + Math.floor(100 * part) + ' %)';
    };
    buttons.forEach((it) => { it.disabled = true; });
    show(0);
    try {
      field.querySelector('input[type=hidden]').value = await send(input, input.files[0], show);
      input.required = false;
      input.value = '';
      said.textContent = '';
      buttons.forEach((it) => { it.disabled = false; });
      form.requestSubmit(button);
    } catch (failure) {
      bar.hidden = true;
      said.textContent = (failure instanceof Refused && failure.message) || input.dataset.failed;
      input.setAttribute('aria-invalid', 'true');
      buttons.forEach((it) => { it.disabled = false; });
      input.focus();
    }
  }

  document.addEventListener('submit', (event) => {
    const large = [...event.target.querySelectorAll('input[type=file][data-upload]')]
      .find((it) => it.files.length && it.files[0].size > LARGE);
    if (!large) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    before(event.target, event.submitter, large);
  }, true);
})();
