package coop.meent.core.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealDoorTest {
    @TempDir private Path data;

    @Test
    void what_is_sealed_for_a_place_opens_there_and_nowhere_else() {
        var seals = new SealDoor(data, "shares");

        var sealed = seals.close("row:1", "85.07.30-033.28");

        assertThat(sealed).doesNotContain("85.07").isNotEqualTo(seals.close("row:1", "85.07"));
        assertThat(seals.open("row:1", sealed)).contains("85.07.30-033.28");
        assertThat(seals.open("row:2", sealed)).isEmpty();
        assertThat(new SealDoor(data, "jobs").open("row:1", sealed)).isEmpty();
        assertThat(new SealDoor(data.resolve("elsewhere"), "shares").open("row:1", sealed))
                .isEmpty();
    }

    @Test
    void the_key_is_made_at_the_first_use_and_is_its_owner_s_alone() throws IOException {
        var seals = new SealDoor(data, "shares");
        assertThat(data.resolve("seal.key")).doesNotExist();

        seals.close("row:1", "something");

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("seal.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nodes_that_begin_together_have_one_key() {
        var sealed =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(it -> new SealDoor(data, "shares").close("row", "text " + it))
                        .toList();

        var seals = new SealDoor(data, "shares");
        assertThat(sealed).allMatch(it -> seals.open("row", it).isPresent());
    }

    @Test
    void a_damaged_key_is_named() throws IOException {
        Files.writeString(data.resolve("seal.key"), "short");

        assertThatThrownBy(() -> new SealDoor(data, "shares").close("row", "text"))
                .hasMessageContaining("seal.key is no key");
    }
}
