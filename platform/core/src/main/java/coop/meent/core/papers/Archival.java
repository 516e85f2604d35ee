package coop.meent.core.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.api.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What makes a file PDF/A-2b: what its colours mean, and a description of itself.
final class Archival {
    private static final String PRODUCER = "Meent";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final float PDF = 1.7f;

    private final byte[] profile = resource("srgb.icc");
    private final String form = text("paper.xmp");
    private final String tags = text("tagged.xmp");

    private static String text(String name) {
        return new String(resource(name), UTF_8);
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Archival.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }

    /// @param tagged whether every part of it says what it is, as PDF/UA wants
    void mark(PDDocument document, Sheet sheet, boolean tagged) throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setVersion(PDF);
        document.setDocumentId(id(sheet));
        document.setDocumentInformation(information(sheet.paper()));
        catalog.setLanguage(sheet.language().locale().toLanguageTag());
        catalog.setMetadata(described(document, sheet, tagged));
        catalog.getMarkInfo().setMarked(tagged);
        catalog.getOutputIntents().clear();
        catalog.addOutputIntent(intent(document));
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private PDOutputIntent intent(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static long id(Sheet sheet) {
        return Objects.hash(sheet.html(), sheet.paper().title(), sheet.paper().at());
    }

    private static PDDocumentInformation information(Paper paper) {
        var information = new PDDocumentInformation();
        information.setTitle(paper.title());
        information.setAuthor(paper.author());
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(calendar(paper.at()));
        information.setModificationDate(calendar(paper.at()));
        return information;
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    private PDMetadata described(PDDocument document, Sheet sheet, boolean tagged)
            throws IOException {
        var bytes = described(sheet, tagged ? tags : "").getBytes(UTF_8);
        return new PDMetadata(document, new ByteArrayInputStream(bytes));
    }

    private String described(Sheet sheet, String tagged) {
        var paper = sheet.paper();
        return form.replace("{tagged}", tagged)
                .replace("{title}", escaped(paper.title()))
                .replace("{author}", escaped(paper.author()))
                .replace("{language}", sheet.language().locale().toLanguageTag())
                .replace("{producer}", PRODUCER)
                .replace("{at}", paper.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String escaped(String text) {
        return Markup.printable(text).replace("&", "&amp;").replace("<", "&lt;");
    }
}
