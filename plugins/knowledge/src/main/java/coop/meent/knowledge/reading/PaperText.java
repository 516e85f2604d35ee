package coop.meent.knowledge.reading;

import coop.meent.api.Links;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The text of an article as it may stand on a paper: well-formed, its headings below the title,
/// with addresses in full and words in the place of pictures and films, which papers cannot hold.
final class PaperText {
    private static final Pattern UNKNOWN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern ARTICLE =
            Pattern.compile("(?:/(?:fr|en))?/knowledge/([1-9]\\d{0,17})(?:#(.*))?");
    private static final Pattern HEADING = Pattern.compile("h[2-5]");
    private static final Set<String> SCREEN = Set.of("tabindex", "role", "aria-label", "loading");

    private final String site;

    PaperText(Links links) {
        var root = links.absolute("/", "nl");
        this.site = root.substring(0, root.length() - 1);
    }

    /// {@return the text}
    ///
    /// @param html safe HTML, as its page has it
    /// @param bound the articles that stand on the same paper
    /// @param deeper how many steps its headings go down
    String of(long article, String html, Set<Long> bound, int deeper) {
        var document = parsed("<div>" + UNKNOWN.matcher(html).replaceAll("") + "</div>");
        for (var it : elements(document)) {
            adapt(document, it, new Place(article, bound, deeper));
        }
        return written(document);
    }

    private record Place(long article, Set<Long> bound, int deeper) {
        String anchor(String id) {
            return "a" + article + "-" + id;
        }
    }

    private void adapt(Document document, Element it, Place place) {
        if (it.getAttribute("aria-hidden").equals("true")
                || it.getAttribute("href").startsWith("#fnref")) {
            it.getParentNode().removeChild(it);
            return;
        }
        SCREEN.forEach(it::removeAttribute);
        if (it.hasAttribute("id")) {
            it.setAttribute("id", place.anchor(it.getAttribute("id")));
        }
        var name = it.getTagName();
        if (name.equals("a")) {
            lead(it, place);
        } else if (name.equals("img") || name.equals("video")) {
            tell(document, it);
        } else if (HEADING.matcher(name).matches()) {
            int level = Math.min(name.charAt(1) - '0' + place.deeper(), 6);
            document.renameNode(it, null, "h" + level);
        }
    }

    private void lead(Element link, Place place) {
        var target = link.getAttribute("href");
        var article = ARTICLE.matcher(target);
        if (target.startsWith("#")) {
            link.setAttribute("href", "#" + place.anchor(target.substring(1)));
        } else if (article.matches() && place.bound().contains(Long.valueOf(article.group(1)))) {
            link.setAttribute("href", "#a" + article.group(1));
        } else if (target.startsWith("/")) {
            link.setAttribute("href", site + target);
        }
        link.setAttribute("title", link.getTextContent());
    }

    // what it shows, and where it can be seen
    private void tell(Document document, Element it) {
        var words = document.createElement("em");
        var alt = it.getAttribute("alt").strip();
        var source = it.getAttribute("src");
        words.setTextContent(
                "["
                        + (alt.isEmpty() ? "" : alt + ": ")
                        + (source.startsWith("/") ? site : "")
                        + source
                        + "]");
        it.getParentNode().replaceChild(words, it);
    }

    private static List<Element> elements(Document document) {
        var all = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 1; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("the renderer closes what it opens", impossible);
        }
    }

    private static String written(Document document) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
