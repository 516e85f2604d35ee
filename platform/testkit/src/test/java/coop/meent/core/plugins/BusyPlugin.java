package coop.meent.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// A plugin with a bit of everything: a table, a page, an API route, something to find, a kind of
/// notice and work. Its versions differ in their number alone.
final class BusyPlugin {
    static final String ID = "busy";

    private static final String TABLE =
            """
            CREATE TABLE busy.mark (
                id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                written text   NOT NULL UNIQUE
            );
            """;

    private static final String WORDS =
            """
            type.busy = Strandballen
            busy.notice.label = Golven
            busy.notice.explanation = Als er een golf komt.
            """;

    private static final String CODE =
            """
            private static final coop.meent.api.Viewer SELF = coop.meent.api.Viewer.system("busy");
            @Override public java.util.List<coop.meent.api.Route> routes() {
                return java.util.List.of(coop.meent.api.Route.get(
                    "/", coop.meent.api.Access.EVERYONE, ctx -> ctx.json(new Marks(count()))));
            }
            public record Marks(long written) {}
            private long count() {
                return platform.transactions().read(SELF, db -> db
                    .createQuery("SELECT count(*) FROM busy.mark").mapTo(Long.class).one());
            }
            @Override public java.util.List<coop.meent.api.Route> apiRoutes() {
                return java.util.List.of(coop.meent.api.Route.post(
                    "/marks", coop.meent.api.Access.SIGNED_IN, this::write));
            }
            public record Mark(String written) {}
            private void write(io.javalin.http.Context ctx) {
                var mark = ctx.bodyAsClass(Mark.class);
                platform.transactions().run(coop.meent.api.Viewer.of(ctx), tx -> {
                    tx.handle().createUpdate("INSERT INTO busy.mark (written) VALUES (:written)")
                        .bind("written", mark.written()).execute();
                    return true;
                });
                ctx.status(201).json(mark);
            }
            @Override public java.util.List<coop.meent.api.SearchSource> searchSources() {
                return java.util.List.of(new Ball());
            }
            private static final class Ball implements coop.meent.api.SearchSource {
                @Override public String type() { return "busy"; }
                @Override public java.util.List<coop.meent.api.SearchDocument> documents(
                        org.jdbi.v3.core.Handle db, java.util.Collection<String> ids) {
                    return java.util.List.of(ball());
                }
                @Override public void all(org.jdbi.v3.core.Handle db,
                        java.util.function.Consumer<coop.meent.api.SearchDocument> each) {
                    each.accept(ball());
                }
                private static coop.meent.api.SearchDocument ball() {
                    return new coop.meent.api.SearchDocument("1", "Een strandbal", "Rood en wit",
                        "nl", "/busy", java.util.Set.of(coop.meent.api.Audience.PUBLIC),
                        java.util.OptionalLong.empty(), java.time.Instant.EPOCH,
                        java.util.Optional.empty(), java.util.Optional.empty(), java.util.Set.of());
                }
            }
            @Override public java.util.List<coop.meent.api.NoticeKind> noticeKinds() {
                return java.util.List.of(new coop.meent.api.NoticeKind(
                    "busy.wave", "busy.notice.label", "busy.notice.explanation",
                    coop.meent.api.NoticeKind.Channel.DAILY,
                    coop.meent.api.NoticeKind.Sight.each((viewer, wave) -> viewer.signedIn())));
            }
            @Override public java.util.List<coop.meent.api.ScheduledWork> scheduledWork() {
                return java.util.List.of(coop.meent.api.ScheduledWork.every(
                    "count", java.time.Duration.ofSeconds(1), this::count));
            }
            """;

    private final Path folder;
    private final Path first;

    /// @param folder for its zips
    BusyPlugin(Path folder) {
        this.folder = folder;
        this.first =
                LittlePlugin.named(ID, "1.0.0")
                        .declaring(
                                "\"capabilities\": {\"jobs\": true}, \"searchTypes\": [\"busy\"]")
                        .with(CODE)
                        .file("db/busy/V001__marks.sql", TABLE)
                        .file("messages_nl.properties", WORDS)
                        .file("messages_fr.properties", WORDS)
                        .file("messages_en.properties", WORDS)
                        .in(folder);
    }

    /// {@return the zip of a version}
    Path version(int number) {
        if (number == 0) {
            return first;
        }
        try {
            var zip = Files.copy(first, folder.resolve("busy-1.0." + number + ".zip"));
            try (var inside = FileSystems.newFileSystem(zip)) {
                var manifest = inside.getPath("plugin.json");
                var text = Files.readString(manifest);
                Files.writeString(
                        manifest,
                        text.replace("1.0.0\", \"class", "1.0.%d\", \"class".formatted(number)));
            }
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
