package coop.meent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A migration that was released never changes: databases out there have run it as it was.
/// `build/migrations.sha256` lists them, as `sha256sum` writes it; `CONTRIBUTING.md` says when
/// lines are added.
class MigrationsAreFrozenTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path LIST = ROOT.resolve("build/migrations.sha256");

    @Test
    void released_migrations_are_as_they_were() throws Exception {
        assertThat(changed(ROOT, Files.readAllLines(LIST))).isEmpty();
    }

    @Test
    void a_changed_one_and_a_lost_one_are_named(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V001__kept.sql"), "SELECT 1;\n");
        Files.writeString(folder.resolve("V002__changed.sql"), "SELECT 2;\n");
        var list =
                List.of(
                        "# as released",
                        hash(folder.resolve("V001__kept.sql")) + "  V001__kept.sql",
                        hash(folder.resolve("V002__changed.sql")) + "  V002__changed.sql",
                        "0".repeat(64) + "  V003__lost.sql");
        Files.writeString(folder.resolve("V002__changed.sql"), "SELECT 3;\n");

        assertThat(changed(folder, list)).containsExactly("V002__changed.sql", "V003__lost.sql");
    }

    private static List<String> changed(Path root, List<String> list)
            throws IOException, NoSuchAlgorithmException {
        var changed = new ArrayList<String>();
        for (var line : list) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var file = line.substring(64).strip();
            var found = root.resolve(file);
            if (!Files.exists(found) || !line.startsWith(hash(found))) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
