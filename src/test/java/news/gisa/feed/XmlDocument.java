package news.gisa.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An XML document, read strictly. */
final class XmlDocument {
    private final Element root;

    private XmlDocument(Element root) {
        this.root = root;
    }

    static XmlDocument parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            return new XmlDocument(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No XML: " + new String(bytes, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    String name() {
        return root.getNamespaceURI() + " " + root.getLocalName();
    }

    /** The children with this name, in order; of a namespace other than that of the root by "prefix:name". */
    List<XmlDocument> all(String name) {
        List<XmlDocument> found = new ArrayList<>();
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getNodeName().equals(name)) {
                found.add(new XmlDocument(child));
            }
        }
        return found;
    }

    List<String> texts(String name) {
        return all(name).stream().map(XmlDocument::text).toList();
    }

    XmlDocument one(String name) {
        List<XmlDocument> found = all(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + name + " in " + root.getNodeName());
        }
        return found.get(0);
    }

    String text(String name) {
        return one(name).text();
    }

    String text() {
        return root.getTextContent();
    }

    /** Empty when there is none. */
    String attribute(String name) {
        return root.getAttribute(name);
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
