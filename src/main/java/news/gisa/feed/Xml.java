package news.gisa.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML 1.0 document, an element a line, and never a character that XML has no place for. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private interface Step {
        void run() throws XMLStreamException;
    }

    Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes names and values in turn; one without a value is left out */
    Xml open(String name, Object... attributes) {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    Xml close() {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeEndElement();
        });
    }

    /** An element with nothing but text; none for no text. */
    Xml element(String name, Object content, Object... attributes) {
        return content == null
                ? this
                : write(() -> {
                    writer.writeCharacters("\n");
                    writer.writeStartElement(name);
                    attributes(attributes);
                    writer.writeCharacters(legal(content.toString()));
                    writer.writeEndElement();
                });
    }

    Xml empty(String name, Object... attributes) {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** @return the document, of which everything is closed */
    String end() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return text + "\n";
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute((String) attributes[i], legal(attributes[i + 1].toString()));
            }
        }
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document could not be written as XML", e);
        }
    }

    /** Section 2.2 of XML 1.0; what the rules for input let through besides are U+FFFE and U+FFFF. */
    static String legal(String text) {
        return text.codePoints().allMatch(Xml::isLegal)
                ? text
                : text.codePoints()
                        .map(character -> isLegal(character) ? character : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
