package coop.meent.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The papers of the demo in `docs/samples`, for whoever wants to see one first.
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "docs", "samples");

    @ParameterizedTest
    @ValueSource(strings = {"certificate.pdf", "extract.pdf"})
    void a_sample_is_an_archive_whose_code_can_be_read(String name) throws Exception {
        var sample = new Reading(Files.readAllBytes(SAMPLES.resolve(name)));

        assertThat(sample.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(sample.code()).startsWith("MEENT-SHARES ");
    }
}
