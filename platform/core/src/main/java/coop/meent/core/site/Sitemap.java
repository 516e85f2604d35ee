package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Links;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.search.Hit;
import coop.meent.core.search.Results;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.search.SiteSearch.Question;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What search engines may read: every page that a visitor can find, and nothing else.
public final class Sitemap {
    private static final int MOST = 10_000;
    private static final Viewer VISITOR = Viewer.visitor("nl");

    private final SiteSearch search;
    private final Links links;

    public Sitemap(SiteSearch search, Links links) {
        this.search = search;
        this.links = links;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sitemap.xml", Access.EVERYONE, this::show),
                Route.get("/robots.txt", Access.EVERYONE, this::robots));
    }

    private void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8");
        ctx.result(
                "User-agent: *\nDisallow: /admin\nDisallow: /me\nDisallow: /search\nSitemap: "
                        + links.absolute("/sitemap.xml", "nl")
                        + "\n");
    }

    private void show(Context ctx) throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        int written = 0;
        Optional<String> cursor = Optional.empty();
        do {
            var page = page(cursor);
            for (var hit : page.hits()) {
                write(xml, hit);
            }
            written += page.hits().size();
            cursor = page.next();
        } while (cursor.isPresent() && written < MOST);
        xml.writeEndElement();
        xml.writeEndDocument();
        ctx.contentType("application/xml; charset=utf-8");
        ctx.result(out.toString());
    }

    private Results page(Optional<String> cursor) {
        return search.ask(VISITOR, Question.of("", 50).from(cursor));
    }

    private void write(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(links.absolute(hit.url(), "nl"));
        xml.writeEndElement();
        xml.writeStartElement("lastmod");
        xml.writeCharacters(hit.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
