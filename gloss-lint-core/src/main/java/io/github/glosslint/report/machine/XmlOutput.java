package io.github.glosslint.report.machine;

import io.github.glosslint.report.SafeText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, an element a line. Texts go through {@link SafeText}: XML 1.0 has no way to say most
 * controls, and those it can say would not come back from an attribute.
 */
final class XmlOutput {

  private final XMLStreamWriter xml;
  private int depth;
  private boolean inline;

  /** Begins a document. */
  XmlOutput(Writer out) throws IOException {
    // Flushing is up to whoever opened the writer.
    Writer unflushed =
        new FilterWriter(out) {
          @Override
          public void flush() {}
        };
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(unflushed);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Begins an element; attributes are names and values in turn. */
  XmlOutput start(String element, String... attributes) throws IOException {
    try {
      breakLine();
      depth++;
      xml.writeStartElement(element);
      writeAttributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Writes an element without content. */
  XmlOutput empty(String element, String... attributes) throws IOException {
    try {
      breakLine();
      xml.writeEmptyElement(element);
      writeAttributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Writes a text; its element ends after it, in the same line. */
  XmlOutput text(String text) throws IOException {
    try {
      xml.writeCharacters(SafeText.of(text));
      inline = true;
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends an element. */
  XmlOutput end() throws IOException {
    try {
      depth--;
      if (!inline) {
        breakLine();
      }
      inline = false;
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends the document, all of whose elements have ended. */
  void close() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], SafeText.of(attributes[i + 1]));
    }
  }

  private void breakLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static IOException failure(XMLStreamException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e);
  }
}
