package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import coop.meent.knowledge.writing.Destination;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Pictures, recordings and other files in texts. Who writes sends them first; they belong to an
/// article from the moment when a text that names them is saved, and are read by who reads that.
public final class Attachments {
    /// The shelf on which they stand.
    public static final String SHELF = "articles";

    // a picture or a document
    private static final long LARGEST = 20_000_000;

    /// What a form may bring in one go; larger ones come in pieces before.
    public static final long AT_ONCE = 100_000_000;

    private static final int WORDS = 300;
    private static final long FILM = 500_000_000;
    private static final Duration PATIENCE = Duration.ofDays(90);

    private final AttachmentStore store = new AttachmentStore();
    private final StoredFiles files;
    private final Transactions transactions;
    private final Sight sight;
    private final Clock clock;

    Attachments(Platform platform, Sight sight) {
        this.files = platform.files();
        this.transactions = platform.transactions();
        this.sight = sight;
        this.clock = platform.clock();
    }

    FileShelf shelf() {
        return FileShelf.of(SHELF, Access.SIGNED_IN, this::reads)
                .forTheHouse()
                .taking(FileKind.IMAGE, LARGEST)
                .taking(FileKind.PDF, LARGEST)
                .taking(FileKind.OFFICE, LARGEST)
                .taking(FileKind.AUDIO, AT_ONCE)
                .taking(FileKind.VIDEO, FILM);
    }

    private boolean reads(Viewer viewer, StoredFile file) {
        return transactions.read(viewer, db -> store.reads(db, sight.binds(viewer), file.id()));
    }

    /// {@return what is wrong with what was said about a file}
    public static List<Problem> check(StoredFile file, String alt) {
        if (file.kind() == FileKind.IMAGE && alt.isBlank()) {
            return List.of(Problem.of("alt", "desk.problem.alt"));
        }
        return alt.length() > WORDS
                ? List.of(Problem.of("alt", "articles.problem.long", WORDS))
                : List.of();
    }

    /// Keeps a file that was taken, for who sent it, until they save a text that names it.
    ///
    /// @param alt what a picture shows, in words
    public Attachment send(Viewer viewer, StoredFile file, String alt) {
        var sent = Attachment.of(file, alt);
        return transactions.run(
                viewer,
                tx -> {
                    files.keep(tx, file);
                    var person = viewer.signedIn() ? viewer.person() : OptionalLong.empty();
                    store.insert(tx.handle(), sent, person, clock.instant());
                    return sent;
                });
    }

    /// {@return all files of an article, of older texts too}
    public List<Attachment> of(Handle db, long article) {
        return store.of(db, article);
    }

    /// {@return those of the files that the viewer may have, by id}
    public Map<String, Attachment> known(Handle db, Viewer viewer, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : byId(store.known(db, sight.binds(viewer), ids));
    }

    /// Lets an article have the files that a text of it names, as far as its writer may have them.
    void attach(Handle db, Viewer writer, long article, List<Destination> destinations) {
        var named = files(destinations);
        var known = known(db, writer, named);
        if (!known.isEmpty()) {
            store.attach(db, article, List.copyOf(known.values()));
        }
    }

    /// Takes away what was sent and never saved.
    void forget() {
        var before = clock.instant().minus(PATIENCE);
        transactions.run(
                Viewer.system("knowledge.files"),
                tx -> {
                    store.forget(tx.handle(), before).forEach(id -> files.remove(tx, id));
                    return true;
                });
    }

    static Map<String, Attachment> byId(List<Attachment> all) {
        return all.stream().collect(Collectors.toMap(Attachment::file, Function.identity()));
    }

    /// {@return the ids of the files among the destinations}
    public static List<String> files(List<Destination> destinations) {
        return destinations.stream().map(Destination::file).flatMap(Optional::stream).toList();
    }
}
