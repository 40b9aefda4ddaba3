package dev.chimera.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Looks into the HTML of reports for what could run or fetch.
public final class SafePage {
    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "main", "nav", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr",
            "em", "strong", "del", "code", "pre", "blockquote", "div", "table", "thead", "tbody", "tr", "th", "td", "sup", "span");
    private static final Set<String> ATTRIBUTES = Set.of("id", "href", "class", "lang", "charset", "name", "content", "align", "value", "title", "start", "style");

    private SafePage() {}

    /// Every element and attribute that a report has no use for, and every address that does not lead to the web or into the page.
    ///
    /// @throws IOException when the page is not well-formed
    public static List<String> dangers(String html) throws IOException {
        List<String> found = new ArrayList<>();
        NodeList all = page(html).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (!ELEMENTS.contains(element.getTagName())) {
                found.add("<" + element.getTagName() + ">");
            }
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                Attr attribute = (Attr) element.getAttributes().item(j);
                boolean leads = attribute.getName().equals("href") && !attribute.getValue().toLowerCase(Locale.ROOT).matches("(https?://|mailto:|#).*");
                if (!ATTRIBUTES.contains(attribute.getName()) || leads) {
                    found.add("<" + element.getTagName() + " " + attribute.getName() + "=" + attribute.getValue() + ">");
                }
            }
            if (element.getTagName().equals("meta") && !element.hasAttribute("charset") && !"viewport".equals(element.getAttribute("name"))) {
                found.add("<meta>");
            }
        }
        return found;
    }

    private static Document page(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(html, e);
        }
    }
}
