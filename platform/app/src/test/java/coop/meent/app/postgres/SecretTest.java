package coop.meent.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    @TempDir Path temp;

    @Test
    void is_drawn_once_for_the_eyes_of_its_owner() throws IOException {
        var secret = Secret.in(temp.resolve("password"));

        assertThat(secret.value()).matches("[0-9a-f]{48}");
        assertThat(Secret.in(secret.file())).isEqualTo(secret);
        assertThat(Files.getPosixFilePermissions(secret.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(secret.toString()).doesNotContain(secret.value());
    }
}
