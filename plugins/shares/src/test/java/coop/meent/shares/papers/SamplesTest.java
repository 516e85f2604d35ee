package coop.meent.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The papers in `docs/samples`, for whoever wants to see one first. `-Dmeent.docs.write=true` makes
/// them anew.
@MeentTest(at = "2026-11-22T12:00")
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "docs", "samples");

    @Test
    void samples_can_be_made(Site site) throws Exception {
        var coop = Coop.in(site);
        try (var db = site.superuser()) {
            Ink.write(db, coop.a().register(), 1);
        }
        keep("certificate.pdf", coop.manager().file(coop.a().path("/papers/certificate/1")));
        keep("extract.pdf", coop.manager().file(coop.a().path("/papers/extract")));
    }

    private static void keep(String name, byte[] file) throws IOException {
        if (Boolean.getBoolean("meent.docs.write")) {
            Files.createDirectories(SAMPLES);
            Files.write(SAMPLES.resolve(name), file);
        }
        assertThat(file).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate.pdf", "extract.pdf"})
    void a_sample_is_an_archive_whose_code_can_be_read(String name) throws Exception {
        var sample = new Reading(Files.readAllBytes(SAMPLES.resolve(name)));

        assertThat(sample.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(sample.code()).startsWith("MEENT-SHARES ");
    }
}
