// What the page knows: glossaries with their entries, which lead to each other, and terms that
// entries refer to and that nobody has defined. Nothing here touches what is shown.
'use strict';

/** A text as it is searched: without case, accents and typographic apostrophes. */
const folded = text =>
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'"))
    .toLowerCase();

/** What an entry is listed under: its first letter, one for all digits, one for all ideographs. */
const letterOf = term => {
  const [first = ''] = term.normalize('NFD').match(/[\p{L}\p{N}]/u) || [];
  return /\p{N}/u.test(first) ? '0–9' : /\p{Script=Han}/u.test(first) ? '漢' : first.toUpperCase() || '#';
};

/** An entry, and what it leads to and what leads to it: entries, each with the ways in which. */
class Entry {
  constructor(data, place) {
    this.term = data.term;
    this.aliases = data.aliases || [];
    this.tags = data.tags || [];
    this.redirect = Boolean(data.redirect);
    this.empty = Boolean(data.empty);
    this.orphan = Boolean(data.orphan);
    this.references = data.references || 0;
    this.place = place;
    this.letter = data.letter || letterOf(data.term);
    this.key = data.term;
    this.order = 0;
    this.out = new Map();
    this.in = new Map();
    /** Labels are found, and shown only then. */
    this.otherNames = [...this.aliases, ...(data.labels || [])];
    this.names = [this.term, ...this.otherNames].map(folded);
    this.definition = (data.definition || []).map(block => Array.isArray(block) ? {parts: block} : block);
    this.text = this.definition
      .map(({parts}) => parts.map(part => part.text ?? part).join(''))
      .join('\n');
  }

  /** The text as it is searched, made when somebody does. */
  get foldedText() {
    this.cachedText ??= folded(this.text);
    return this.cachedText;
  }

  leadsTo(other, way) {
    for (const [map, end] of [[this.out, other], [other.in, this]]) {
      map.set(end, (map.get(end) || new Set()).add(way));
    }
  }

  /** The entries of one way, sorted. */
  static by(map, way) {
    return [...map.keys()].filter(entry => map.get(entry).has(way)).sort(Entry.compare);
  }

  /** Those that it says to see instead. */
  get uses() {
    return Entry.by(this.out, 'use');
  }

  get neighbours() {
    return [...new Set([...this.out.keys(), ...this.in.keys()])].sort(Entry.compare);
  }

  static compare(one, other) {
    return one.order - other.order;
  }
}

class Glossary {
  constructor(data) {
    this.name = data.name;
    const place = ({file, line}) => ({
      text: `${data.files[file].path}:${line}`,
      url: (data.files[file].url || '').replace('{line}', line)
    });
    const written = data.entries.map(entry => new Entry(entry, place(entry)));
    const within = at => ({...place(at), entry: written[at.entry]});
    this.wanted = data.wanted.map(({term, places, meanings = []}) => ({
      term,
      name: folded(term),
      places: places.map(within),
      meanings: meanings.map(meaning => ({...meaning, ...within(meaning)}))
    }));
    data.entries.forEach((entry, index) => {
      for (const way of ['related', 'mentions', 'use']) {
        for (const target of entry[way] || []) {
          written[index].leadsTo(written[target], way);
        }
      }
      written[index].definition = written[index].definition.map(({item, depth, parts}) => ({
        item,
        depth,
        parts: parts.map(part => typeof part === 'string' ? part
          : {...part, entry: written[part.entry], wanted: this.wanted[part.wanted]})
      }));
    });
    const {compare} = new Intl.Collator(data.locale, {numeric: true, sensitivity: 'base'});
    this.entries = written.sort((one, other) => compare(one.term, other.term));
    this.entries.forEach((entry, index) => {
      entry.order = index;
    });
    this.orphans = this.entries.filter(entry => entry.orphan);
    this.empty = this.entries.filter(entry => entry.empty && !entry.redirect);
    this.redirects = this.entries.filter(entry => entry.redirect);
    this.letters = new Map([...new Set(this.entries.map(({letter}) => letter))]
      .sort(compare).map(letter => [letter, []]));
    this.byKey = new Map();
    for (const entry of this.entries) {
      this.letters.get(entry.letter).push(entry);
      for (let same = 2; this.byKey.has(entry.key); same++) {
        entry.key = `${entry.term}~${same}`;
      }
      this.byKey.set(entry.key, entry);
    }
  }

  /** The entry of a key; else one that is called so, whatever the case. */
  entry(key) {
    const name = folded(key);
    return this.byKey.get(key) ||
      this.entries.find(entry => entry.names[0] === name) ||
      this.entries.find(entry => entry.names.includes(name));
  }

  tagged(tag) {
    return this.entries.filter(entry => entry.tags.includes(tag));
  }

  /** The entries before and after one. */
  beside(entry) {
    return [this.entries[entry.order - 1], this.entries[entry.order + 1]];
  }

  /** How many entries lead to how many in a way. */
  count(way) {
    return this.entries.reduce((sum, {out}) =>
      sum + [...out.values()].filter(ways => ways.has(way)).length, 0);
  }

  mostReferenced(most) {
    return this.entries.filter(entry => entry.references > 0)
      .sort((a, b) => b.references - a.references)
      .slice(0, most);
  }

  /**
   * What a text may mean, best first: by name, by beginnings of words, by parts of words, then by
   * definition. Of equals those come first that most entries lead to.
   */
  search(text) {
    const wanted = folded(text).trim();
    const words = wanted.split(/\s+/);
    const found = [];
    if (wanted) {
      for (const entry of this.entries) {
        const ranks = entry.names.map((name, index) => nameRank(name, wanted, words) + (index && 0.5));
        const rank = Math.min(...ranks);
        const alias = entry.otherNames[ranks.indexOf(rank) - 1];
        if (rank < NO_RANK) {
          found.push({rank, weight: entry.in.size, entry, alias});
        } else if (words.every(word => entry.foldedText.includes(word))) {
          found.push({rank: NO_RANK, weight: entry.in.size, entry});
        }
      }
      for (const term of this.wanted) {
        const rank = nameRank(term.name, wanted, words) + 0.75;
        if (rank < NO_RANK) {
          found.push({rank, weight: term.places.length, wanted: term});
        }
      }
    }
    return found.sort((a, b) => a.rank - b.rank || b.weight - a.weight);
  }
}

const NO_RANK = 9;

const nameRank = (name, wanted, words) =>
  name === wanted ? 0
    : name.startsWith(wanted) ? 1
      : words.every(word => startsWord(name, word)) ? 2
        : words.every(word => name.includes(word)) ? 3
          : NO_RANK;

const startsWord = (name, word) => {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1])) {
      return true;
    }
  }
  return false;
};
