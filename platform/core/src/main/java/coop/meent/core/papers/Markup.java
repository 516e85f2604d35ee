package coop.meent.core.papers;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads what a template rendered, which knows no document type and no entity.
final class Markup {
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private Markup() {}

    static Document read(String html) {
        try {
            var source = new InputSource(new StringReader(printable(html.strip())));
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(source);
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException(
                    "a paper is well-formed XML: " + malformed.getMessage(), malformed);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        return factory;
    }

    /// {@return the text with the characters that XML or the fonts do not have put in their place,
    /// and accents on their letters}
    static String printable(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(Markup::printable)
                .filter(it -> it >= 0)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int printable(int character) {
        return switch (character) {
            case NARROW_SPACE, '\u2007', '\u2009' -> NO_BREAK_SPACE;
            case NO_BREAK_HYPHEN -> '-';
            case '\t', '\n', '\r' -> character;
            case 0xfffe, 0xffff -> -1;
            default -> character < ' ' || surrogate(character) ? -1 : character;
        };
    }

    private static boolean surrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
