/**
 * evening.js: a clock that counts down, a bell, and tables that come by in turns where not all fit.
 * Without it the page is read again every so often and shows what the server says.
 *
 *   <span data-clock data-now="1795446000000" data-ends="1795446460000">7:40</span>
 *
 * What time it is, the server says with each answer; from there the browser counts with a clock
 * that nobody can set. The telephone's own time plays no part.
 */
(() => {
  'use strict';
  const STEP = 250;
  const TURN = 12000;
  const AGAIN = 4000;

  const clocks = () => document.querySelectorAll('[data-clock]');

  // when the answer arrived in which the server said the time: of the page at its first byte, of a
  // part when it was put in
  const first = performance.getEntriesByType('navigation')[0]?.responseStart || 0;
  const known = new WeakMap();
  const rung = new Set();
  let started = false;
  let sound = null;

  /** @returns {number} milliseconds that are left, by the server's clock */
  function left(clock) {
    const said = clock.dataset.now;
    let seen = known.get(clock);
    if (!seen || seen.said !== said) {
      seen = { said, at: started ? performance.now() : first };
      known.set(clock, seen);
    }
    return Number(clock.dataset.ends) - (Number(said) + performance.now() - seen.at);
  }

  function tick() {
    for (const clock of clocks()) {
      const millis = left(clock);
      const seconds = Math.max(0, Math.ceil(millis / 1000));
      const text = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      if (clock.textContent !== text) clock.textContent = text;
      furrows(clock, millis);
      if (millis <= 0) ring(clock);
    }
    started = true;
  }

  function furrows(clock, millis) {
    const part = clock.closest('[data-phase]');
    const all = part?.querySelectorAll('.furrow i') || [];
    const done = Math.floor((1 - millis / (Number(clock.dataset.ends) - Number(clock.dataset.from))) * all.length);
    all.forEach((it, place) => it.classList.toggle('gone', place < done));
  }

  /** The bell: once for each end, and then the part is read that says what comes next. */
  function ring(clock) {
    const end = clock.dataset.ends;
    if (rung.has(end)) return;
    rung.add(end);
    clock.parentElement.classList.add('rings');
    if (sound) strike();
    setTimeout(() => next(clock, end), 1500 + Math.random() * 2000);
  }

  async function next(clock, end) {
    const part = clock.closest('[data-fragment]');
    if (!part?.isConnected || clock.dataset.ends !== end) return;
    try {
      const answer = await fetch(part.dataset.fragment, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
      if (!answer.ok) throw new Error('not now');
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
      if (!fresh) return;
      for (const { name, value } of fresh.attributes) part.setAttribute(name, value);
      part.replaceChildren(...fresh.childNodes);
    } catch {
      setTimeout(() => next(clock, end), AGAIN);
    }
  }

  function strike() {
    for (const at of [0, .5, 1]) {
      const tone = sound.createOscillator();
      const loud = sound.createGain();
      tone.frequency.value = 880;
      tone.connect(loud).connect(sound.destination);
      loud.gain.setValueAtTime(.0001, sound.currentTime + at);
      loud.gain.exponentialRampToValueAtTime(.5, sound.currentTime + at + .02);
      loud.gain.exponentialRampToValueAtTime(.0001, sound.currentTime + at + 1.2);
      tone.start(sound.currentTime + at);
      tone.stop(sound.currentTime + at + 1.3);
    }
  }

  // ---- the large screen ----------------------------------------------------------------------

  const bell = document.querySelector('[data-bell]');
  if (bell && 'AudioContext' in window) {
    bell.hidden = false;
    bell.addEventListener('click', () => {
      sound = new AudioContext();
      strike();
      bell.hidden = true;
    });
  }
  const large = document.querySelector('[data-large]');
  if (large && document.fullscreenEnabled) {
    large.hidden = false;
    large.addEventListener('click', () => {
      document.documentElement.requestFullscreen();
      navigator.wakeLock?.request('screen').catch(() => {});
      large.hidden = true;
    });
  }

  /** Shows as many tables as fit, and the others after them. */
  function slides() {
    const list = document.querySelector('[data-slides]');
    if (!list) return;
    const all = [...list.children];
    all.forEach((it) => { it.hidden = false; });
    const page = document.documentElement;
    if (!all.length || page.scrollHeight <= page.clientHeight + 4) return;
    const room = page.clientHeight - (page.scrollHeight - list.offsetHeight);
    const high = all[0].getBoundingClientRect().height;
    const columns = new Set(all.map((it) => Math.round(it.getBoundingClientRect().left))).size;
    const fit = Math.max(columns, Math.floor(room / (high + 4)) * columns);
    const turns = Math.ceil(all.length / fit);
    const turn = Math.floor(performance.now() / TURN) % turns;
    all.forEach((it, place) => { it.hidden = Math.floor(place / fit) !== turn; });
  }

  tick();
  setInterval(tick, STEP);
  if (document.querySelector('.beam')) {
    slides();
    setInterval(slides, 2000);
    window.addEventListener('resize', slides);
  }
})();
