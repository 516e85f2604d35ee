/**
 * recordings.js: a chapter or a paragraph moves the player on the page, in place of opening the file.
 * Without scripts the same links open the file at that moment.
 */
(() => {
  'use strict';

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-at]') : null;
    const player = document.getElementById('play');
    if (!link || !(player instanceof HTMLMediaElement) || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    player.currentTime = Number(link.dataset.at);
    player.play().catch(() => { /* the reader presses play */ });
    player.scrollIntoView({ block: 'nearest' });
    player.focus({ preventScroll: true });
  });
})();
