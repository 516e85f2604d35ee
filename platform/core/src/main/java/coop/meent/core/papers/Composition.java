package coop.meent.core.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Sets what a template says onto pages. Nothing is read from anywhere: no network, no file.
final class Composition {
    private static final String NOWHERE = "about:paper";

    Composition() {
        XRLog.setLoggingEnabled(false);
    }

    /// {@return where on its last page the text ends, in points from below}
    float compose(Sheet sheet, PDDocument document, TypeCase.Fonts fonts) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("?");
        font(builder, fonts.text(), "Hanken", 400);
        font(builder, fonts.strong(), "Hanken", 600);
        font(builder, fonts.title(), "Vollkorn", 600);
        var lines = new LineDrawers(fonts.text());
        builder.useObjectDrawerFactory(new Drawers(List.of(new QrDrawers(), lines)));
        closed(builder);
        builder.withW3cDocument(Markup.read(sheet.html()), NOWHERE);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return renderer.getLastContentBottom();
        }
    }

    private static void font(PdfRendererBuilder builder, Face face, String family, int weight) {
        builder.useFont(new PDFontSupplier(face.font()), family, weight, FontStyle.NORMAL, true);
    }

    private static void closed(PdfRendererBuilder builder) {
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, moment);
        }
        builder.useUriResolver((_, _) -> null);
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new IllegalArgumentException("papers read nothing: " + address);
                },
                "http",
                "https",
                "file",
                "jar");
    }
}
