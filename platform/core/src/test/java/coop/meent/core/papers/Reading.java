package coop.meent.core.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// A PDF file as its readers see it.
record Reading(byte[] file) {
    private static final int DOTS_PER_INCH = 200;
    private static final int WHITE = 0xffffffff;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    String text() throws IOException {
        try (var document = document()) {
            return new PDFTextStripper().getText(document);
        }
    }

    int pages() throws IOException {
        try (var document = document()) {
            return document.getNumberOfPages();
        }
    }

    PDDocument document() throws IOException {
        return Loader.loadPDF(file);
    }

    /// {@return what the code on the first page says, seen as a camera would}
    String code() throws IOException, NotFoundException {
        try (var document = document()) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var patient = Map.of(DecodeHintType.TRY_HARDER, true);
            return new QRCodeMultiReader().decodeMultiple(bitmap(page), patient)[0].getText();
        }
    }

    /// {@return how many points of the first page are not white}
    long inked() throws IOException {
        try (var document = document()) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var pixels =
                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return Arrays.stream(pixels).filter(it -> it != WHITE).count();
        }
    }

    private static BinaryBitmap bitmap(BufferedImage page) {
        int wide = page.getWidth();
        int high = page.getHeight();
        var pixels = page.getRGB(0, 0, wide, high, null, 0, wide);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels)));
    }

    /// {@return where it breaks the rules of a kind of PDF}
    List<String> faults(PDFAFlavour kind)
            throws IOException, ModelParsingException, ValidationException, EncryptedPdfException {
        try (var in = new ByteArrayInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, kind);
                var validator = Foundries.defaultInstance().createValidator(kind, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(TestAssertion::getMessage)
                    .distinct()
                    .toList();
        }
    }
}
