package coop.meent.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir Path temp;

    @Test
    void a_second_owner_hears_where_and_who() {
        try (var owned = DataFolder.own(temp.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.own(temp.resolve("data")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(owned.path().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_closed_folder_is_free_again() {
        DataFolder.own(temp).close();

        try (var again = DataFolder.own(temp)) {
            assertThat(again.path().resolve("lock")).exists();
        }
    }
}
