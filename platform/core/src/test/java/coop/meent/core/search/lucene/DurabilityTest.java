package coop.meent.core.search.lucene;

import static coop.meent.core.search.lucene.Draft.article;
import static coop.meent.core.search.lucene.Draft.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.search.Position;
import coop.meent.core.search.Position.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTest {
    private static final UUID EPOCH = new UUID(0, 1);
    private static final UUID RESTORED = new UUID(0, 2);
    private static final Position FIRST =
            new Position(EPOCH, Map.of("jobs", new Mark(700, 3), "core", new Mark(701, 9)));
    private static final Position SECOND = new Position(EPOCH, Map.of("jobs", new Mark(800, 1)));

    @TempDir private Path folder;

    @Test
    void a_new_index_is_empty_and_has_no_position() {
        try (var engine = open()) {
            assertThat(engine.position()).isEmpty();
            assertThat(engine.isEmpty()).isTrue();
        }
        try (var engine = open()) {
            assertThat(engine.position()).isEmpty();
        }
    }

    @Test
    void after_a_crash_documents_and_position_are_those_of_the_last_commit() {
        try (var engine = open()) {
            put(engine, "kept");
            engine.commit(FIRST);
            put(engine, "lost");
            assertThat(found(engine)).isEqualTo(2);
        }

        try (var engine = open()) {
            assertThat(engine.position()).contains(FIRST);
            assertThat(found(engine)).isEqualTo(1);
        }
    }

    @Test
    void a_position_moves_without_documents() {
        try (var engine = open()) {
            engine.commit(FIRST);
            engine.commit(SECOND);
        }

        try (var engine = open()) {
            assertThat(engine.position()).contains(SECOND);
        }
    }

    @Test
    void the_index_of_another_database_is_not_used() {
        try (var engine = open()) {
            put(engine, "1");
            engine.commit(FIRST);
        }

        try (var engine = new LuceneEngine(folder, RESTORED)) {
            assertThat(engine.position()).isEmpty();
            assertThat(engine.isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", "_0."})
    void a_corrupt_index_opens_empty_and_can_be_filled(String damaged) throws IOException {
        try (var engine = open()) {
            put(engine, "1");
            engine.commit(FIRST);
        }
        damage(damaged);

        try (var engine = open()) {
            assertThat(engine.position()).isEmpty();
            assertThat(engine.isEmpty()).isTrue();
            put(engine, "2");
            engine.commit(SECOND);
        }
        try (var engine = open()) {
            assertThat(engine.position()).contains(SECOND);
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void a_folder_that_somebody_else_uses_is_refused() {
        try (var engine = open()) {
            engine.commit(FIRST);

            assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class);
            assertThat(engine.position()).contains(FIRST);
        }
    }

    @Test
    void while_an_index_is_rebuilt_the_old_one_serves() throws IOException {
        try (var engine = open()) {
            put(engine, "old");
            engine.commit(FIRST);
            try (var rebuild = engine.rebuild()) {
                rebuild.put(
                        List.of(article("a", "Kok").document(), article("b", "Kok").document()));
                assertThat(found(engine)).isEqualTo(1);
                assertThat(engine.position()).contains(FIRST);
                assertThatThrownBy(engine::rebuild).isInstanceOf(IllegalStateException.class);
                rebuild.swap(SECOND);
            }
            assertThat(found(engine)).isEqualTo(2);
            assertThat(indexes()).hasSize(1);
        }
        try (var engine = open()) {
            assertThat(engine.position()).contains(SECOND);
            assertThat(found(engine)).isEqualTo(2);
        }
    }

    @Test
    void a_rebuild_that_is_given_up_leaves_nothing() throws IOException {
        try (var engine = open()) {
            put(engine, "old");
            engine.commit(FIRST);
            try (var rebuild = engine.rebuild()) {
                rebuild.put(List.of(article("a", "Kok").document()));
            }
            assertThat(found(engine)).isEqualTo(1);
            assertThat(indexes()).hasSize(1);
            engine.rebuild().close();
        }
    }

    @Test
    void searches_go_on_while_indexes_are_swapped() throws InterruptedException {
        try (var engine = open()) {
            put(engine, "old");
            engine.commit(FIRST);
            var swaps = Thread.ofVirtual().start(() -> swap(engine, 20));
            while (swaps.isAlive()) {
                assertThat(found(engine)).isEqualTo(1);
            }
            swaps.join();
        }
    }

    private static void swap(LuceneEngine engine, int times) {
        for (int n = 0; n < times; n++) {
            try (var rebuild = engine.rebuild()) {
                rebuild.put(List.of(article("n" + n, "Kok").document()));
                rebuild.swap(SECOND);
            }
        }
    }

    private LuceneEngine open() {
        return new LuceneEngine(folder, EPOCH);
    }

    private static void put(LuceneEngine engine, String id) {
        engine.update(List.of(article(id, "Kok").document()), List.of());
    }

    private static long found(LuceneEngine engine) {
        return engine.search(query("kok")).total();
    }

    private List<Path> indexes() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private void damage(String prefix) throws IOException {
        try (var files = Files.list(indexes().getFirst())) {
            for (var file :
                    files.filter(path -> path.getFileName().toString().startsWith(prefix))
                            .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }
}
