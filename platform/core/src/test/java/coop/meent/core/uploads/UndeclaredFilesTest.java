package coop.meent.core.uploads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.UndeclaredException;
import coop.meent.api.Viewer;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class UndeclaredFilesTest {
    @Test
    void a_plugin_that_does_not_say_that_it_keeps_files_keeps_none() {
        var files = new UndeclaredFiles("garden");

        assertThatThrownBy(() ->
                        files.take(
                                Viewer.system("test"),
                                "photos",
                                "a.jpg",
                                InputStream.nullInputStream()))
                .isInstanceOf(UndeclaredException.class)
                .hasMessageContaining("\"capabilities\": {\"files\": true}");
        assertThatThrownBy(() -> files.find("1")).isInstanceOf(UndeclaredException.class);
    }
}
