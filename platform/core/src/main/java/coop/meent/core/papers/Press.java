package coop.meent.core.papers;

import coop.meent.api.Roll;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Lays papers out and writes them.
final class Press {
    private static final int USUAL_BYTES = 65_536;

    private final TypeCases cases;
    private final Composition composition = new Composition();
    private final Archival archival = new Archival();

    Press(TypeCases cases) {
        this.cases = cases;
    }

    /// {@return the file of a paper of some pages}
    byte[] print(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream(USUAL_BYTES);
        print(sheet, List.of(), out, IOUtils.createMemoryOnlyStreamCache());
        return out.toByteArray();
    }

    /// Writes a paper with its tables.
    ///
    /// @param scratch holds the pages until they are written
    void print(Sheet sheet, List<Roll> rolls, OutputStream to, StreamCacheCreateFunction scratch)
            throws IOException {
        var types = cases.take();
        try (var document = new PDDocument(scratch)) {
            var fonts = types.fonts(document);
            float end = composition.compose(sheet, document, fonts);
            if (!rolls.isEmpty()) {
                var writer = new RollWriter(document, fonts, end);
                for (var roll : rolls) {
                    writer.write(roll);
                }
                writer.close();
            }
            new Margins(fonts, sheet).print(document);
            archival.mark(document, sheet, rolls.isEmpty());
            document.save(to, CompressParameters.DEFAULT_COMPRESSION);
        } finally {
            cases.giveBack(types);
        }
    }
}
