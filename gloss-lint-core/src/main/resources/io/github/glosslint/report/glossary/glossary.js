// The page around the views. Each has a fragment of the URL, such as #/entry/Machine+Learning, so
// that whatever is seen can be bookmarked. Nothing is fetched.
'use strict';

(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const glossaries = data.glossaries.map(glossary => new Glossary(glossary));
  let glossary = glossaries[0];

  /** What the names of all glossaries begin with: folders that tell nothing apart. */
  const shared = glossaries.slice(1).reduce((start, {name}) => {
    while (start && !name.startsWith(start)) {
      start = start.slice(0, start.lastIndexOf('/', start.length - 2) + 1);
    }
    return start;
  }, glossaries.length > 1 ? glossary.name.slice(0, glossary.name.lastIndexOf('/') + 1) : '');

  const short = ({name}) => name.slice(shared.length);

  // Addresses: the glossary is named only where there are several. Slashes in names mean nothing.

  const encoded = text => encodeURIComponent(text).replace(/%20/g, '+');

  const decoded = text => {
    try {
      return decodeURIComponent(text.replace(/\+/g, ' '));
    } catch (e) {
      return text;
    }
  };

  const address = (...names) =>
    '#/' + (glossaries.length > 1 ? ['in', glossary.name, ...names] : names).map(encoded).join('/');

  const read = hash => {
    const names = hash.replace(/^#?\/?/, '').split('/').map(decoded);
    if (names[0] === 'in') {
      glossary = glossaries.find(one => one.name === names[1]) || glossary;
      names.splice(0, 2);
    }
    const [view = '', ...rest] = names;
    return {view, name: rest.join('/')};
  };

  // Light and dark

  const THEMES = {auto: 'as the system has it', light: 'light', dark: 'dark'};
  const theme = el('button', {type: 'button', id: 'theme'});

  const setTheme = name => {
    const known = name in THEMES ? name : 'auto';
    document.documentElement.dataset.theme = known;
    theme.title = `Colours: ${THEMES[known]}`;
    theme.setAttribute('aria-label', theme.title);
  };

  theme.addEventListener('click', () => {
    const names = Object.keys(THEMES);
    setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
    try {
      localStorage.setItem('gloss-lint-theme', document.documentElement.dataset.theme);
    } catch (e) {
      // Nothing is kept where a page has no origin.
    }
  });

  try {
    setTheme(localStorage.getItem('gloss-lint-theme') || 'auto');
  } catch (e) {
    setTheme('auto');
  }

  // The frame

  const status = el('p', {class: 'unseen', role: 'status'});
  const say = text => {
    status.textContent = text;
  };
  const home = el('a', {class: 'home'}, 'Glossary');
  const links = el('nav', {class: 'links', 'aria-label': 'Lists'});
  const letters = el('nav', {class: 'strip', 'aria-label': 'Letters'});
  const body = el('div', {id: 'view'});
  const more = el('div', {id: 'more'});
  const picture = el('div', {id: 'picture'});
  const left = el('p', {class: 'aside'});
  const key = (name, text) => el('span', {class: name}, text);
  const aside = el('aside', {id: 'graph', 'aria-label': 'Graph', hidden: ''}, picture, left,
    el('p', {class: 'key', 'aria-hidden': 'true'}, key('out', '→ leads there'), key('in', '← leads here'),
      key('both', '↔ both'), key('related', 'related'), key('mentions', 'mention'), key('use', 'see')));
  const chooser = glossaries.length > 1 && el('select', {'aria-label': 'Glossary', id: 'glossary'},
    glossaries.map(one => el('option', {title: one.name}, short(one))));
  const search = glossary && new Search(text => glossary.search(text), address, say);

  const skip = el('a', {class: 'skip', href: '#view'}, 'Skip to the text');
  skip.addEventListener('click', event => {
    event.preventDefault();
    body.querySelector('h1').focus();
  });

  document.body.prepend(
    skip,
    el('header', {},
      el('div', {class: 'bar'}, home, chooser, search?.element, links, theme),
      letters),
    el('main', {}, body, aside, more),
    el('footer', {},
      el('p', {}, [data.project, data.commit && `commit ${data.commit}`, `gloss-lint ${data.version}`]
        .filter(Boolean).join(' · ')),
      glossary && el('p', {class: 'keys'}, el('kbd', {}, '/'), ' search ', el('kbd', {}, '←'), ' ', el('kbd', {}, '→'),
        ' neighbours in the alphabet, or in the graph')),
    status);

  const graph = new Graph(picture, entry => address('entry', entry.key));

  if (chooser) {
    chooser.addEventListener('change', () => {
      glossary = glossaries[chooser.selectedIndex];
      location.hash = address('');
    });
  }

  const frame = shown => {
    home.href = address('');
    if (chooser) {
      chooser.selectedIndex = glossaries.indexOf(glossary);
    }
    const lists = [['wanted', 'Most wanted', glossary.wanted], ['orphans', 'Orphans', glossary.orphans]];
    links.replaceChildren(...lists.filter(([, , items]) => items.length > 0).map(([view, text, items]) =>
      el('a', {href: address(view), 'aria-current': shown.title === text && 'page'}, text,
        el('span', {class: 'number'}, items.length.toLocaleString('en')))));
    letters.replaceChildren(...[...glossary.letters.keys()].map(letter => el('a', {
      href: address('letter', letter), 'aria-current': shown.letter === letter && (shown.entry ? 'true' : 'page')
    }, letter)));
    const current = letters.querySelector('[aria-current]');
    if (current) {
      letters.scrollLeft = current.offsetLeft - letters.clientWidth / 2;
    }
  };

  // What is shown; where the reader was on each view is kept for the way back

  const scrolled = new Map();
  let last = null;
  let followed = false;

  const show = () => {
    const walked = picture.contains(document.activeElement);
    const top = picture.getBoundingClientRect().top;
    if (last !== null) {
      scrolled.set(last, scrollY);
    }
    const {view, name} = read(location.hash);
    const title = glossaries.length === 1 && data.project || glossary && short(glossary);
    const shown = glossary ? new Views(glossary, title, address).of(view, name) : Views.nothing();
    document.title = [shown.title, 'Glossary', data.project].filter(Boolean).join(' – ');
    body.replaceChildren(...shown.body.flat().filter(Boolean));
    more.replaceChildren(...(shown.more || []).filter(Boolean));
    aside.hidden = !shown.entry || shown.entry.neighbours.length === 0;
    document.body.classList.toggle('with-graph', !aside.hidden);
    if (glossary) {
      frame(shown);
    }
    if (!aside.hidden) {
      const rest = graph.draw(shown.entry);
      left.textContent = rest > 0 ? `${rest.toLocaleString('en')} more are in the lists.` : '';
    }
    if (last !== null) {
      arrive(shown, walked && !aside.hidden, top);
    }
    last = location.hash;
    followed = false;
    shown.after?.();
  };

  const arrive = (shown, walked, top) => {
    if (walked) {
      // The picture stays where it is.
      const stacked = aside.offsetTop > body.offsetTop;
      scrollTo(0, stacked ? scrollY + picture.getBoundingClientRect().top - top : 0);
      graph.focus();
      say(`${shown.title}, ${counted(shown.entry.neighbours.length, 'neighbour')}`);
    } else {
      scrollTo(0, followed ? 0 : scrolled.get(location.hash) || 0);
      body.querySelector('h1').focus({preventScroll: true});
    }
  };

  addEventListener('click', event => {
    followed = Boolean(event.target.closest?.('a[href^="#"], [role=option]'));
  });
  // Keys of the text lead along the alphabet; those of fields, lists and the graph are their own.
  addEventListener('keydown', event => {
    const free = event.target === document.body || event.target.localName === 'h1';
    const way = {ArrowLeft: 'prev', ArrowRight: 'next'}[event.key];
    if (free && way && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      more.querySelector(`[rel=${way}]`)?.click();
    }
  });
  addEventListener('hashchange', show);
  show();
})();
