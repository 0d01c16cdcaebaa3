// The field that proposes entries while somebody types: "/" leads to it, arrows choose, Enter goes.
'use strict';

const Search = (() => {
  const MOST = 9;

  return class {
    /**
     * @param find what a text may mean
     * @param address what leads to a view
     * @param say tells those who do not see
     */
    constructor(find, address, say) {
      this.find = find;
      this.address = address;
      this.say = say;
      this.options = [];
      this.active = -1;
      this.field = el('input', {
        type: 'search', id: 'search', role: 'combobox', 'aria-label': 'Search terms', 'aria-expanded': 'false',
        'aria-controls': 'hits', 'aria-autocomplete': 'list', 'aria-keyshortcuts': '/', autocomplete: 'off',
        autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go', placeholder: 'Search terms'
      });
      this.hits = el('ul', {id: 'hits', role: 'listbox', 'aria-label': 'Terms', hidden: ''});
      this.element = el('div', {class: 'search', role: 'search'}, this.field, this.hits);
      this.field.addEventListener('input', () => this.propose());
      this.field.addEventListener('focus', () => this.field.value && this.propose());
      this.field.addEventListener('blur', () => this.close());
      this.field.addEventListener('keydown', event => this.typed(event));
      // The field would lose the focus, and the list be gone before the click.
      this.hits.addEventListener('pointerdown', event => event.preventDefault());
      this.hits.addEventListener('click', event => this.go([...this.hits.children].indexOf(event.target.closest('li'))));
      addEventListener('keydown', event => {
        const busy = event.target.closest?.('input, select, textarea');
        if (event.key === '/' && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          this.field.focus();
          this.field.select();
        }
      });
    }

    typed(event) {
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (step) {
        this.activate((this.active + step + this.options.length) % (this.options.length || 1));
      } else if (event.key === 'Enter' && !event.isComposing) {
        this.go(this.active);
      } else if (event.key === 'Escape' && this.field.value) {
        this.field.value = '';
        this.propose();
      } else if (event.key === 'Escape') {
        this.field.blur();
      } else {
        return;
      }
      event.preventDefault();
    }

    propose() {
      const text = this.field.value.trim();
      const words = text.split(/\s+/);
      const found = this.find(text);
      this.options = found.slice(0, MOST).map(hit => this.option(hit, words));
      if (found.length > MOST) {
        this.options.push({to: this.address('search', text), content: [`All ${counted(found.length, 'hit')}`]});
      }
      this.hits.replaceChildren(...this.options.map(({content}, index) =>
        el('li', {role: 'option', id: `hit-${index}`, 'aria-selected': 'false'}, content)));
      if (text && found.length === 0) {
        this.hits.append(el('li', {class: 'aside'}, 'Nothing found'));
      }
      this.hits.hidden = !text;
      this.field.setAttribute('aria-expanded', String(found.length > 0));
      this.active = -1;
      this.activate(found.length > 0 ? 0 : -1);
      this.say(text && (found.length ? counted(found.length, 'hit') : 'Nothing found'));
    }

    option({entry, alias, wanted}, words) {
      const {term} = entry || wanted;
      const more = wanted ? `wanted, ${counted(wanted.places.length, 'place')}`
        : entry.redirect ? '→ ' + entry.uses[0].term : excerpt(entry.text, 90);
      return {
        to: wanted ? this.address('wanted', term) : this.address('entry', entry.key),
        content: [el('span', {class: 'term'}, marked(term, words)),
          alias && el('span', {class: 'alias'}, marked(alias, words)),
          el('span', {class: 'aside'}, more)]
      };
    }

    activate(index) {
      this.hits.children[this.active]?.setAttribute('aria-selected', 'false');
      this.active = index;
      const option = this.hits.children[index];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({block: 'nearest'});
        this.field.setAttribute('aria-activedescendant', option.id);
      } else {
        this.field.removeAttribute('aria-activedescendant');
      }
    }

    close() {
      this.hits.hidden = true;
      this.field.setAttribute('aria-expanded', 'false');
      this.activate(-1);
    }

    go(index) {
      const option = this.options[index];
      if (option) {
        this.field.value = '';
        this.field.blur();
        location.hash = option.to;
      }
    }
  };
})();
