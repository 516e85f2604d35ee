package coop.meent.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// French speaks to its reader as the rest of the site does: vous.
class FormOfAddressTest {
    private static final Pattern FAMILIAR =
            Pattern.compile(
                    "(?iU)\\b(tu|ton|ta|tes|te|toi)\\b|(?U)= (Choisis|Indique|Dis|Donne|Ouvre|Essaie)\\b");

    @Test
    void french_says_vous() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (var file : files.filter(it -> it.toString().matches(".*_fr\\.\\w+")).toList()) {
                assertThat(Files.readString(file).lines())
                        .as(file.toString())
                        .noneMatch(it -> FAMILIAR.matcher(it).find());
            }
        }
    }
}
