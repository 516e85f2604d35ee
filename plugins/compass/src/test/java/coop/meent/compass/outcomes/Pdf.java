package coop.meent.compass.outcomes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// A PDF file as its readers see it.
record Pdf(byte[] file) {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// {@return its text on one line}
    String text() throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
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
