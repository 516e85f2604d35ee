package coop.meent.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Formats;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes feeds and JSON-LD.
public final class WebFormats implements Formats {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;
    private final Supplier<String> site;

    /// @param site the name of the community, for the titles of feeds
    public WebFormats(Addresses addresses, Supplier<String> site) {
        this.site = site;
        this.addresses = addresses;
    }

    @Override
    public void atom(Context ctx, Feed feed) {
        ctx.contentType("application/atom+xml; charset=utf-8");
        try {
            ctx.result(written(feed, Viewer.of(ctx).language(), ctx.path()));
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("cannot write the feed " + feed.path(), failure);
        }
    }

    private String written(Feed feed, String language, String self) throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", language);
        text(xml, "id", addresses.absolute(feed.path(), language));
        text(xml, "title", feed.title() + " · " + site.get());
        link(xml, "alternate", addresses.absolute(feed.path(), language));
        link(xml, "self", addresses.absolute(self, language));
        var updated = feed.entries().stream().map(Entry::updated).max(Instant::compareTo);
        text(xml, "updated", updated.orElse(java.time.Instant.EPOCH).toString());
        for (var entry : feed.entries()) {
            entry(xml, entry, language);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Entry entry, String language)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", addresses.absolute(entry.path(), "nl"));
        text(xml, "title", entry.title());
        link(xml, "alternate", addresses.absolute(entry.path(), language));
        text(xml, "updated", entry.updated().toString());
        xml.writeStartElement("author");
        text(xml, "name", entry.author());
        xml.writeEndElement();
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(entry.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    @Override
    public String jsonLd(Map<String, ?> thing) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.putAll(thing);
        try {
            return JSON.writeValueAsString(whole).replace("<", "\\u003c");
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + thing.keySet(), strange);
        }
    }
}
