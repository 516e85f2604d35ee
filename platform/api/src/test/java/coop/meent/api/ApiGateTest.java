package coop.meent.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What plugins were compiled against when the api was released last, they find today.
///
/// The api of that release is kept in `platform/api/baseline/`; `-Dmeent.api.renew=true` puts the
/// api of today in its place, which is a step of a release and of nothing else.
class ApiGateTest {
    private static final Path KEPT = Path.of("baseline");

    @Test
    void what_was_promised_is_there() throws IOException {
        var today = Baseline.ofToday();
        if (Boolean.getBoolean("meent.api.renew")) {
            today.replaceIn(KEPT);
        }
        var released = Baseline.in(KEPT);
        var gate = ApiGate.between(released.jar(), today.jar());
        Files.write(Path.of("target/api-report.txt"), report(released, today, gate));

        assertThat(today.major()).isGreaterThanOrEqualTo(released.major());
        if (today.major() == released.major()) {
            assertThat(gate.broken())
                    .as(
                            "The api %s breaks plugins that were compiled against %s: put back what"
                                    + " is gone, or raise the major number in version.properties",
                            today.version(), released.version())
                    .isEmpty();
        }
    }

    private static List<String> report(Baseline released, Baseline today, ApiGate gate)
            throws IOException {
        return List.of(
                "The api %s beside %s".formatted(today.version(), released.version()),
                "",
                "Gone or changed, so that plugins break:",
                lines(gate.broken()),
                "Added:",
                lines(gate.added()),
                "Experimental, and promised to nobody:",
                lines(ApiGate.experimentalIn(today.jar())));
    }

    private static String lines(List<String> things) {
        return things.isEmpty() ? "  nothing\n" : "  " + String.join("\n  ", things) + "\n";
    }
}
