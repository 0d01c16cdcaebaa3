// What each address shows: a title, elements, and the entry whose neighbours are drawn.
'use strict';

const Views = (() => {
  /** So many items of a list are shown at first, in an entry and of all entries. */
  const STEP = 60;
  const LONG_STEP = 500;
  const TOP = 10;

  /** So many entries are all on the first view, with how their texts begin. */
  const FEW = 60;

  const number = value => el('span', {class: 'number'}, value.toLocaleString('en'));

  const aside = (...text) => el('p', {class: 'aside'}, text);

  const heading = (text, ...more) => [el('h1', {tabindex: -1}, text), ...more];

  /** A link that leaves the page: for nothing but pages of the web and files beside this one. */
  const outward = (url, text, name) => /^(https?:)?\/\/|^[\w.%~-]+(\/|$)/.test(url)
    ? el('a', {class: name, href: url, target: '_blank', rel: 'noopener noreferrer nofollow'}, text)
    : el('span', {class: name}, text);

  const source = ({text, url}) => outward(url, text, 'source');

  /** A list that grows on demand. */
  const list = (items, className, item, step = STEP) => {
    const element = el('ul', {class: className}, items.slice(0, step).map(item));
    if (items.length > step) {
      const more = el('button', {type: 'button'}, `Show all ${items.length.toLocaleString('en')}`);
      more.addEventListener('click', () => {
        const added = items.slice(step).map(item);
        more.parentNode.replaceWith(...added);
        added[0].querySelector('a')?.focus();
      });
      element.append(el('li', {class: 'more'}, more));
    }
    return element;
  };

  /** Whether a paragraph is nothing but lines of code. */
  const isBlock = parts => parts.length === 1 && parts[0].text?.includes('\n');

  /** Makes the way back lead to what was opened. */
  const keep = address => {
    try {
      history.replaceState(null, '', address);
    } catch (e) {
      // Nothing is kept in a frame without a URL of its own.
    }
  };

  /** The part of a text with the first of the words. */
  const around = (text, words) => {
    const at = text.toLowerCase().indexOf(words[0].toLowerCase());
    const from = at > 120 ? text.lastIndexOf(' ', at - 60) + 1 : 0;
    return (from ? '…' : '') + excerpt(text.slice(from), 220);
  };

  return class {
    /**
     * @param name what the first view is called
     * @param address what leads to a view of the glossary that is shown
     */
    constructor(glossary, name, address) {
      this.glossary = glossary;
      this.name = name;
      this.address = address;
    }

    of(view, name) {
      const {glossary} = this;
      switch (view) {
        case '':
          return this.home();
        case 'entry': {
          const entry = glossary.entry(name);
          const wanted = entry || glossary.wanted.find(term => term.name === folded(name));
          return entry ? this.entry(entry) : wanted ? this.wanted(wanted.term) : this.missing(name);
        }
        case 'letter': {
          const entries = glossary.letters.get(name) || [];
          return entries.length
            ? {...this.entries(name, counted(entries.length, 'entry', 'entries'), entries), letter: name}
            : this.missing(name);
        }
        case 'tag': {
          const entries = glossary.tagged(name);
          return entries.length
            ? this.entries(name, `${counted(entries.length, 'entry', 'entries')} with this tag`, entries)
            : this.missing(name);
        }
        case 'wanted':
          return this.wanted(name);
        case 'orphans':
          return this.entries('Orphans', glossary.orphans.length
            ? 'No other entry leads to these.' : 'Some other entry leads to each.', glossary.orphans);
        case 'empty':
          return this.entries('Without text', glossary.empty.length
            ? 'These have a name, and nothing below it.' : 'Every entry has a text.', glossary.empty);
        case 'redirects':
          return this.entries('Redirects', 'These only say which entry to see.', glossary.redirects);
        case 'search':
          return this.search(name);
        default:
          return this.missing('');
      }
    }

    static nothing() {
      return {title: '', body: heading('No glossary', aside('gloss-lint found no glossary here.'))};
    }

    missing(name) {
      return {
        title: 'No such entry',
        body: heading('No such entry', name && el('p', {}, `Nothing here is called “${name}”. `,
          el('a', {href: this.address('search', name)}, 'Search for it')))
      };
    }

    link(entry, text) {
      return el('a', {href: this.address('entry', entry.key)}, text || entry.term);
    }

    home() {
      const {entries, wanted, orphans, empty, redirects, letters} = this.glossary;
      const fact = (value, noun, nouns, view) => value > 0 && el('li', {},
        el(view ? 'a' : 'span', {href: view && this.address(view)}, number(value), ' ' + (value === 1 ? noun : nouns)));
      const top = (title, rows, more) => rows.length > 0 && el('section', {},
        el('h2', {}, title), el('ol', {class: 'top'}, rows), more);
      const most = this.glossary.mostReferenced(TOP);
      return {
        title: '',
        body: [
          heading(this.name),
          el('ul', {class: 'facts'},
            fact(entries.length, 'entry', 'entries'),
            fact(entries.reduce((sum, {aliases}) => sum + aliases.length, 0), 'alias', 'aliases'),
            fact(this.glossary.count('related'), 'related term', 'related terms'),
            fact(this.glossary.count('mentions'), 'mention', 'mentions'),
            fact(redirects.length, 'redirect', 'redirects', 'redirects'),
            fact(wanted.length, 'wanted term', 'wanted terms', 'wanted'),
            fact(orphans.length, 'orphan', 'orphans', 'orphans'),
            fact(empty.length, 'without text', 'without text', 'empty')),
          el('div', {class: 'tops'},
            top('Most referenced', most.map(entry =>
              el('li', {}, this.link(entry), number(entry.references)))),
            top('Most wanted', wanted.slice(0, TOP).map(({term, places}) =>
              el('li', {}, el('a', {href: this.address('wanted', term)}, term), number(places.length))),
            wanted.length > TOP && el('a', {href: this.address('wanted')}, 'All wanted terms'))),
          entries.length <= FEW ? this.all(entries) : [
            el('h2', {}, 'Letters'),
            el('ul', {class: 'letters'}, [...letters].map(([letter, those]) =>
              el('li', {}, el('a', {href: this.address('letter', letter)}, letter, number(those.length)))))
          ]
        ]
      };
    }

    /** Each entry with how its text begins. */
    all(entries) {
      return [
        el('h2', {}, 'Entries'),
        el('ul', {class: 'hits'}, entries.map(entry => el('li', {}, this.link(entry), this.note(entry),
          entry.text && el('p', {}, excerpt(entry.text, 160)))))
      ];
    }

    /** What there is in place of a text. */
    note(entry) {
      return entry.redirect
        ? el('span', {class: 'aside'}, ' → ' + entry.uses.map(({term}) => term).join(', '))
        : entry.empty && el('span', {class: 'aside'}, ' no text');
    }

    entries(title, lead, entries) {
      return {
        title,
        body: heading(title, aside(lead), list(entries, 'entries',
          entry => el('li', {}, this.link(entry), this.note(entry)), LONG_STEP))
      };
    }

    entry(entry) {
      const related = Entry.by(entry.out, 'related');
      const back = Entry.by(entry.in, 'related').filter(other => !related.includes(other));
      const oneWay = other => !other.out.get(entry)?.has('related') &&
        el('span', {class: 'aside', title: `${other.term} does not name this entry`}, ' one way');
      const way = (title, items, note) => items.length > 0 && el('section', {class: 'way'},
        el('h2', {}, title, ' ', number(items.length)),
        list(items, 'terms', other => el('li', {}, this.link(other), note?.(other))));
      const [before, after] = this.glossary.beside(entry);
      return {
        title: entry.term,
        letter: entry.letter,
        entry,
        body: heading(entry.term,
          entry.aliases.length > 0 && el('p', {class: 'aliases'}, el('span', {class: 'aside'}, 'also '),
            entry.aliases.flatMap((alias, index) => [index ? ', ' : '', el('b', {}, alias)])),
          entry.redirect && el('p', {class: 'use'}, 'See ',
            entry.uses.flatMap((other, index) => [index ? ', ' : '', this.link(other)])),
          this.definition(entry),
          el('p', {class: 'place'}, source(entry.place), entry.tags.map(tag =>
            el('a', {class: 'tag', href: this.address('tag', tag)}, tag)))),
        more: [
          !entry.redirect && way('See', entry.uses),
          way('See also', related, oneWay),
          way('Named by', back),
          way('Mentions', Entry.by(entry.out, 'mentions')),
          way('Mentioned by', Entry.by(entry.in, 'mentions')),
          way('Redirects here', Entry.by(entry.in, 'use')),
          entry.orphan && aside('No other entry leads here.'),
          el('nav', {class: 'beside', 'aria-label': 'Neighbours in the alphabet'},
            before && el('a', {href: this.address('entry', before.key), rel: 'prev'}, '← ' + before.term),
            after && el('a', {href: this.address('entry', after.key), rel: 'next'}, after.term + ' →'))
        ]
      };
    }

    definition(entry) {
      if (entry.definition.length === 0) {
        return !entry.redirect && aside(entry.empty ? 'This entry has no text.' : 'Its text is in the source only.');
      }
      // The definition, and in it the items of lists that are still open.
      const open = [el('div', {class: 'definition'})];
      for (const {item, depth = 0, parts} of entry.definition) {
        open.length = Math.min(open.length, depth + 1);
        const within = open.at(-1);
        const shown = parts.map(part => this.part(part));
        if (item === undefined) {
          within.append(el(isBlock(parts) ? 'pre' : 'p', {}, shown));
          continue;
        }
        const name = item ? 'ol' : 'ul';
        if (within.lastElementChild?.localName !== name) {
          within.append(el(name, {}));
        }
        open.push(el('li', {value: item || undefined}, shown));
        within.lastElementChild.append(open.at(-1));
      }
      return open[0];
    }

    /** A part of a definition: words, code, or a link, as they stand out. */
    part(part) {
      if (typeof part === 'string') {
        return part;
      }
      const {text, entry, wanted, url, code, picture, em, strong} = part;
      const lacking = () => el('a', {
        class: 'lacking', href: this.address('wanted', wanted.term), title: 'No entry yet'
      }, text);
      const shown = entry ? this.link(entry, text)
        : wanted ? lacking()
          : picture ? el('span', {class: 'picture', title: 'Picture'}, url ? outward(url, text) : text)
          : url ? outward(url, text)
            : code ? el('code', {}, text) : text;
      const bold = strong ? el('strong', {}, shown) : shown;
      return em ? el('em', {}, bold) : bold;
    }

    /** What a term that is missing may have been meant to be. */
    meaning({kind, name, term, entry, ...place}) {
      const link = text => entry ? this.link(entry, text) : text;
      switch (kind) {
        case 'heading':
          return el('p', {class: 'meaning'}, 'No definition leads to the heading ', link(name), '. ', source(place));
        case 'alias':
          return el('p', {class: 'meaning'}, 'Did you mean ', link(name), `, another name of “${term}”?`);
        case 'redirect':
          return el('p', {class: 'meaning'}, 'Did you mean ', link(name), ', which leads to another entry?');
        default:
          return el('p', {class: 'meaning'}, 'Did you mean ', link(name), '?');
      }
    }

    wanted(name) {
      const {wanted} = this.glossary;
      const places = term => el('ul', {}, term.places.map(place => el('li', {},
        place.entry ? this.link(place.entry) : el('span', {class: 'aside'}, 'elsewhere'), source(place))));
      const count = wanted.reduce((sum, term) => sum + term.places.length, 0);
      return {
        title: 'Most wanted',
        body: heading('Most wanted',
          aside(wanted.length
            ? `${counted(wanted.length, 'term')} without an entry, named at ${counted(count, 'place')}.`
            : 'Every term that is named has an entry.'),
          el('div', {class: 'wanted'}, wanted.map(term => {
            const details = el('details', {open: term.term === name && ''},
              el('summary', {}, number(term.places.length), el('span', {class: 'term'}, term.term)));
            const fill = () => details.open && details.children.length === 1 &&
              details.append(...term.meanings.map(meaning => this.meaning(meaning)), places(term));
            details.addEventListener('toggle', () => {
              fill();
              if (details.open) {
                keep(this.address('wanted', term.term));
              }
            });
            fill();
            return details;
          }))),
        after: () => document.querySelector('.wanted [open]')?.scrollIntoView({block: 'center'})
      };
    }

    search(text) {
      const hits = this.glossary.search(text);
      const words = text.trim().split(/\s+/);
      return {
        title: `“${text}”`,
        body: heading(`“${text}”`, aside(hits.length ? counted(hits.length, 'hit') : 'Nothing found.'),
          list(hits, 'hits', ({entry, alias, wanted}) => entry
            ? el('li', {}, el('a', {href: this.address('entry', entry.key)}, marked(entry.term, words)),
              alias && el('span', {class: 'aside'}, ' ', marked(alias, words)),
              el('p', {}, marked(around(entry.text, words), words)))
            : el('li', {}, el('a', {href: this.address('wanted', wanted.term)}, marked(wanted.term, words)),
              el('span', {class: 'aside'}, ` wanted, ${counted(wanted.places.length, 'place')}`))))
      };
    }
  };
})();
