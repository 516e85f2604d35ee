package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Files of articles for programs: sent, and named in the text that is saved next.
final class AttachmentApi {
    private static final Operation SEND =
            Operation.answering("Send a file that a text will name", Out.class)
                    .taking(Sent.class, "{\"upload\": \"none\", \"alt\": \"De zaal van boven\"}")
                    .with(201);
    private static final Operation LIST =
            Operation.answering("Files of an article, of older revisions too", Files.class);

    private final Collections collections = new Collections();
    private final Articles articles;
    private final Attachments attachments;
    private final StoredFiles files;
    private final Transactions transactions;
    private final Sight sight;

    AttachmentApi(Platform platform, Articles articles, Attachments attachments, Sight sight) {
        this.articles = articles;
        this.attachments = attachments;
        this.files = platform.files();
        this.transactions = platform.transactions();
        this.sight = sight;
    }

    /// A file that was sent in pieces before.
    ///
    /// @param alt what a picture shows, in words
    public record Sent(@Nullable String upload, @Nullable String alt) {}

    /// A file.
    ///
    /// @param destination what names it in a text
    /// @param markdown the whole of what puts it into a text
    public record Out(
            String id,
            String name,
            String kind,
            String alt,
            long bytes,
            String path,
            String destination,
            String markdown) {
        static Out of(Attachment it) {
            return new Out(
                    it.file(),
                    it.name(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.alt(),
                    it.bytes(),
                    it.path(),
                    it.destination(),
                    it.markdown());
        }
    }

    /// The files of an article.
    public record Files(List<Out> items) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/files", in, this::send).described(SEND),
                Route.get("/articles/{id}/files", in, this::list).described(LIST));
    }

    private void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        writes(viewer);
        var sent = ctx.bodyAsClass(Sent.class);
        var upload = Objects.requireNonNullElse(sent.upload(), "");
        switch (files.take(viewer, Attachments.SHELF, upload, "upload")) {
            case Taken.Fine(var file) -> kept(ctx, file, sent.alt());
            case Taken.Refused(var problem) -> throw MeentException.invalid(List.of(problem));
            case Taken.Nothing _ -> throw MeentException.notFound("upload");
        }
    }

    private void kept(Context ctx, StoredFile file, @Nullable String alt) {
        var words = Objects.requireNonNullElse(alt, "").strip();
        var problems = Attachments.check(file, words);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var kept = attachments.send(Viewer.of(ctx), file, words);
        ctx.status(HttpStatus.CREATED).json(Out.of(kept));
    }

    private void writes(Viewer viewer) {
        boolean writes =
                transactions.read(viewer, collections::all).stream()
                        .anyMatch(it -> sight.edits(viewer, it));
        if (!writes) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "no editor of any collection");
        }
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = articles.kept(viewer, Asked.id(ctx, "id")).article().id();
        var all = transactions.read(viewer, db -> attachments.of(db, id));
        ctx.json(new Files(all.stream().map(Out::of).toList()));
    }
}
