// Draws an entry among its neighbours. Only these are laid out, each time anew: entries that lead
// out begin at the top and go round clockwise, those that lead here come last. Equal data, equal
// picture. Every node is a link; arrow keys move between them.
'use strict';

const Graph = (() => {
  /** More neighbours than these are in the lists only. */
  const MOST = 48;
  const MOST_TIES = 120;

  const svg = (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  };

  const pen = document.createElement('canvas').getContext('2d');

  /** As many words a line as fit; what does not fit in the last line is left out. */
  const lines = (text, font, width, most) => {
    pen.font = font;
    const fits = line => pen.measureText(line).width <= width;
    const result = [];
    let words = text.split(/\s+/);
    while (words.length && result.length < most) {
      let taken = 1;
      while (taken < words.length && fits(words.slice(0, taken + 1).join(' '))) {
        taken++;
      }
      const last = result.length === most - 1;
      let line = (last ? words : words.slice(0, taken)).join(' ');
      words = words.slice(taken);
      if (!fits(line)) {
        while (line.length > 1 && !fits(line + '…')) {
          line = line.slice(0, -1);
        }
        line = line.trimEnd() + '…';
      }
      result.push(line);
    }
    return result;
  };

  const direction = (center, entry) =>
    center.out.has(entry) ? (center.in.has(entry) ? 'both' : 'out') : 'in';

  const DIRECTIONS = ['out', 'both', 'in'];

  const SPOKEN = {
    out: 'it leads there', both: 'they lead to each other', in: 'it leads here'
  };

  /** Those with most ties, then in the order of the circle. */
  const chosen = entry => {
    const ties = other => (entry.out.get(other)?.size || 0) + (entry.in.get(other)?.size || 0);
    return entry.neighbours
      .map((other, index) => ({other, index, ties: ties(other), degree: other.out.size + other.in.size}))
      .sort((a, b) => b.ties - a.ties || b.degree - a.degree || a.index - b.index)
      .slice(0, MOST)
      .sort((a, b) =>
        DIRECTIONS.indexOf(direction(entry, a.other)) - DIRECTIONS.indexOf(direction(entry, b.other)) ||
        a.index - b.index)
      .map(({other, degree}) => ({entry: other, degree}));
  };

  /** Half of the nodes right of the centre from the top down, half left of it from below. */
  const arrange = (nodes, width, coarse) => {
    const right = Math.ceil(nodes.length / 2);
    const row = width < 480 || coarse ? 36 : 27;
    const height = Math.max(260, right * row + 24);
    const label = Math.min(190, Math.max(92, width * 0.3));
    const radius = Math.max(48, width / 2 - label - 16);
    nodes.forEach((node, index) => {
      const isRight = index < right;
      const rows = isRight ? right : nodes.length - right;
      const t = ((isRight ? index : nodes.length - 1 - index) + 0.5) / rows - 0.5;
      const bend = Math.sqrt(1 - (1.84 * t) ** 2);
      node.side = isRight ? 1 : -1;
      node.x = width / 2 + node.side * radius * bend;
      node.y = height / 2 + t * (height - 24);
      node.room = width / 2 - radius * bend - 14;
    });
    return {height, radius, row};
  };

  const arrow = (x, y, angle) =>
    svg('path', {
      d: 'M-4,-3.5L4,0L-4,3.5Z', class: 'head',
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${(angle * 180 / Math.PI).toFixed(1)})`
    });

  return class {
    /**
     * @param place the element to draw in
     * @param href what leads to an entry
     */
    constructor(place, href) {
      this.place = place;
      this.href = href;
      this.picture = svg('svg', {role: 'group'});
      this.edges = svg('g', {'aria-hidden': 'true'});
      this.labels = svg('g', {});
      this.picture.append(this.edges, this.labels);
      this.nodes = new Map();
      // Not of the picture: Chromium would lead the Tab key to what listens for the focus.
      place.addEventListener('keydown', event => this.move(event));
      for (const type of ['pointerover', 'focusin']) {
        place.addEventListener(type, event => {
          // A finger that is gone leaves nothing.
          if (event.pointerType !== 'touch') {
            this.mark(event.target.closest('a'));
          }
        });
      }
      for (const type of ['pointerleave', 'focusout']) {
        place.addEventListener(type, () => this.mark(null));
      }
      let width = 0;
      new ResizeObserver(([{contentRect}]) => {
        if (this.entry && Math.abs(contentRect.width - width) > 1) {
          width = contentRect.width;
          this.draw(this.entry, false);
        }
      }).observe(place);
    }

    /** @param glide whether nodes are seen to move: in a place of another size they are just there */
    draw(entry, glide = true) {
      this.entry = entry;
      this.picture.classList.toggle('still', !glide);
      const width = Math.max(280, this.place.clientWidth);
      const nodes = chosen(entry);
      const coarse = matchMedia('(pointer: coarse)').matches;
      const {height, radius, row} = arrange(nodes, width, coarse);
      this.picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
      this.picture.setAttribute('height', height);
      this.picture.setAttribute('aria-label',
        `Neighbours of ${entry.term}. Arrow keys move between them, Enter opens one.`);
      const font = getComputedStyle(this.place).fontFamily;
      const center = {entry, x: width / 2, y: height / 2, side: 0, room: Math.max(88, radius * 1.1)};
      const former = this.nodes;
      this.nodes = new Map();
      this.font = `13px ${font}`;
      for (const node of [center, ...nodes]) {
        this.put(node, former.get(node.entry), former.size ? center : null, row);
      }
      for (const [other, {element}] of former) {
        if (!this.nodes.has(other)) {
          element.remove();
        }
      }
      // New nodes are seen to come from the centre only if they have been there.
      this.picture.getBoundingClientRect();
      for (const {element, x, y} of this.nodes.values()) {
        element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      }
      this.connect(center, nodes);
      this.mark(null);
      if (this.picture.parentNode !== this.place) {
        this.place.prepend(this.picture);
      }
      return entry.neighbours.length - nodes.length;
    }

    /** Shows a node where it was; a new one in the centre, if there was a picture before. */
    put(node, known, from, row) {
      const {entry, side} = node;
      const element = known?.element || svg('a', {});
      const way = side ? direction(this.entry, entry) : 'center';
      element.setAttribute('href', this.href(entry));
      element.setAttribute('class', way);
      element.setAttribute('tabindex', side ? -1 : 0);
      element.setAttribute('aria-label', side ? `${entry.term}, ${SPOKEN[way]}` : entry.term);
      element.setAttribute('aria-current', !side);
      element.replaceChildren(...this.shape(node, row));
      if (!known) {
        this.labels.append(element);
        if (from) {
          element.style.transform = `translate(${from.x}px, ${from.y}px)`;
        }
      }
      this.nodes.set(entry, {...node, element});
    }

    shape({entry, side, room, degree}, row) {
      const wide = lines(entry.term, side ? this.font : `600 ${this.font}`, room, side && row < 30 ? 1 : side ? 2 : 3);
      const [x, anchor] = side ? [side * 11, side > 0 ? 'start' : 'end'] : [0, 'middle'];
      const text = svg('text', {'text-anchor': anchor}, ...wide.map((line, index) =>
        svg('tspan', {x, y: ((index - (wide.length - 1) / 2) * 15 + 4.5).toFixed(1)}, line)));
      const title = svg('title', {}, entry.term + (entry.text ? ': ' + excerpt(entry.text, 160) : ''));
      if (side) {
        const size = 3 + Math.min(3.5, Math.log2(1 + degree) / 2);
        const hit = svg('rect', {
          class: 'hit', x: side > 0 ? -10 : -room, y: -row / 2, width: room + 10, height: row
        });
        return [title, hit, svg('circle', {r: size.toFixed(1)}), text];
      }
      const width = Math.max(...wide.map(line => pen.measureText(line).width)) + 24;
      const height = wide.length * 15 + 16;
      return [title, svg('rect', {
        class: 'pill', x: -width / 2, y: -height / 2, width, height, rx: Math.min(16, height / 2)
      }), text];
    }

    connect(center, nodes) {
      const drawn = [];
      for (const node of nodes) {
        const way = direction(center.entry, node.entry);
        const ways = new Set([
          ...(center.entry.out.get(node.entry) || []), ...(center.entry.in.get(node.entry) || [])]);
        const kind = ways.has('related') ? 'related' : ways.has('use') ? 'use' : 'mentions';
        const angle = Math.atan2(node.y - center.y, node.x - center.x);
        const at = distance => [node.x - Math.cos(angle) * distance, node.y - Math.sin(angle) * distance];
        const edge = svg('g', {class: `edge ${way} ${kind}`},
          svg('path', {d: `M${center.x},${center.y}L${at(8).map(n => n.toFixed(1))}`}));
        if (way !== 'in') {
          edge.append(arrow(...at(12), angle));
        }
        if (way !== 'out') {
          edge.append(arrow(...at(way === 'both' ? 22 : 14), angle + Math.PI));
        }
        edge.ends = [node.entry, center.entry];
        drawn.push(edge);
      }
      const ties = [];
      for (const [index, one] of nodes.entries()) {
        for (const other of nodes.slice(index + 1)) {
          const tied = one.entry.out.has(other.entry) || one.entry.in.has(other.entry);
          if (tied && ties.length < MOST_TIES) {
            const middle = [center.x, center.y].map((c, i) =>
              (0.6 * c + 0.2 * ([one.x, one.y][i] + [other.x, other.y][i])).toFixed(1));
            const tie = svg('path', {
              class: 'tie',
              d: `M${one.x.toFixed(1)},${one.y.toFixed(1)}Q${middle} ${other.x.toFixed(1)},${other.y.toFixed(1)}`
            });
            tie.ends = [one.entry, other.entry];
            ties.push(tie);
          }
        }
      }
      this.edges.replaceChildren(...ties, ...drawn);
    }

    entryAt(link) {
      return [...this.nodes.values()].find(({element}) => element === link)?.entry;
    }

    /** Makes the ties of a node stand out. */
    mark(link) {
      const entry = link && this.entryAt(link);
      const marked = entry && entry !== this.entry;
      this.picture.classList.toggle('marked', Boolean(marked));
      for (const edge of this.edges.children) {
        edge.classList.toggle('on', Boolean(marked) && edge.ends.includes(entry));
      }
      for (const {element, entry: other} of this.nodes.values()) {
        element.classList.toggle('on', Boolean(marked) && (other === entry || other === this.entry ||
          other.out.has(entry) || entry.out.has(other)));
      }
    }

    /** To the nearest node in the direction of an arrow key. */
    move(event) {
      const step = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]}[event.key];
      const from = step && this.nodes.get(this.entryAt(event.target.closest('a')));
      if (!from || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      event.preventDefault();
      let best = null;
      for (const node of this.nodes.values()) {
        const [dx, dy] = [node.x - from.x, node.y - from.y];
        const ahead = dx * step[0] + dy * step[1];
        const cost = ahead + 2 * Math.abs(dx * step[1] - dy * step[0]);
        if (ahead > 1 && (!best || cost < best.cost)) {
          best = {node, cost};
        }
      }
      best?.node.element.focus();
    }

    focus() {
      this.nodes.get(this.entry)?.element.focus({preventScroll: true});
    }
  };
})();
