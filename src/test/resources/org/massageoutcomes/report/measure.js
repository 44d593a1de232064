// Runs inside a copy of the page: tells the page around it what does not fit, what lies on what, and what axe finds.
(() => {
  const found = [];
  const say = (kind, text) => { if (found.length < 40) found.push(kind + ': ' + text.slice(0, 160)); };
  const wide = document.documentElement.clientWidth;

  const shown = element => element.checkVisibility({visibilityProperty: true}) && !element.closest('.unseen,.comma,.skip');

  function pageOverflow() {
    const scroll = document.documentElement.scrollWidth;
    if (scroll > wide + 1) say('page wider than the window', scroll + ' > ' + wide);
  }

  // Boxes of words outside charts, each with the element that holds them.
  function words() {
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!node.data.trim() || holder.closest('svg,script,style,sup') || !shown(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) boxes.push({box, text: node.data.trim(), holder});
      }
    }
    return boxes;
  }

  function clipped(boxes) {
    for (const {box, text, holder} of boxes) {
      if (holder.closest('.scroll')) continue;
      if (box.left < -1 || box.right > wide + 1) say('words outside the window', text);
    }
    for (const cell of document.querySelectorAll('td,th')) {
      if (shown(cell) && cell.scrollWidth > cell.clientWidth + 1) say('words wider than their cell', cell.textContent.trim());
    }
  }

  // Boxes are taller than letters; the slack is what lines may share.
  function collisions(boxes, kind, slackX, slackY) {
    const sorted = boxes.slice().sort((a, b) => a.box.top - b.box.top);
    for (let i = 0; i < sorted.length; i++) {
      const a = sorted[i].box;
      for (let j = i + 1; j < sorted.length && sorted[j].box.top < a.bottom - slackY; j++) {
        const b = sorted[j].box;
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > slackX && y > slackY) say(kind, sorted[i].text + ' | ' + sorted[j].text);
      }
    }
  }

  function charts() {
    for (const svg of document.querySelectorAll('svg[role=img]')) {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const boxes = [];
      for (const text of svg.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        boxes.push({box, text: text.textContent});
        if (box.left < frame.left - 1.5 || box.right > frame.right + 1.5
            || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) {
          say('label outside its chart', text.textContent);
        }
      }
      collisions(boxes, 'labels of a chart lie on each other', 1.5 * scale, 4 * scale);
    }
  }

  async function main() {
    await document.fonts.ready;
    pageOverflow();
    const boxes = words();
    clipped(boxes);
    collisions(boxes, 'words lie on each other', 2, 5);
    charts();
    if (window.axe) {
      const result = await axe.run(document, {resultTypes: ['violations']});
      for (const violation of result.violations) {
        for (const node of violation.nodes.slice(0, 3)) say('axe ' + violation.id, node.html + ' ' + (node.failureSummary || ''));
      }
    }
    const front = document.querySelector('.front');
    parent.postMessage({name: window.name, found, front: front ? front.getBoundingClientRect().height : 0}, '*');
  }
  main().catch(error => parent.postMessage({name: window.name, found: ['measuring failed: ' + error], front: 0}, '*'));
})();
