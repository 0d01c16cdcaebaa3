// Makes elements. Text is only ever text: nothing here, or elsewhere on this page, reads markup.
'use strict';

const el = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(attribute, value);
    }
  }
  element.append(...children.flat().filter(child => child || child === 0));
  return element;
};

/** The beginning of a text, on one line. */
const excerpt = (text, most) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : line.slice(0, line.lastIndexOf(' ', most) + 1 || most).trimEnd() + '…';
};

const counted = (number, noun, nouns) =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : nouns || noun + 's'}`;

/** A text as nodes, words of a search marked. */
const marked = (text, words) => {
  const pattern = words.filter(Boolean)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return pattern
    ? text.split(new RegExp(`(${pattern})`, 'iu'))
      .map((part, index) => index % 2 ? el('mark', {}, part) : part)
    : [text];
};
