package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pictures of a thing: written anew by the platform without the place where they were taken,
/// and seen by whoever sees the thing.
public final class Photos {
    /// The shelf on which they stand.
    public static final String SHELF = "things";

    /// How many a thing has at most.
    public static final int MOST = 8;

    /// In bytes, before the platform makes it smaller.
    static final long LARGEST = 20_000_000;

    private static final int LONGEST = 200;

    private final PhotoStore store = new PhotoStore();
    private final ThingStore things;
    private final Sight sight;
    private final StoredFiles files;
    private final Transactions transactions;

    Photos(Platform platform, ThingStore things, Sight sight) {
        this.things = things;
        this.sight = sight;
        this.files = platform.files();
        this.transactions = platform.transactions();
    }

    FileShelf shelf() {
        return FileShelf.of(SHELF, Access.SIGNED_IN, this::reads)
                .forTheHouse()
                .taking(FileKind.IMAGE, LARGEST);
    }

    private boolean reads(Viewer viewer, StoredFile file) {
        return transactions.read(viewer, db -> store.reads(db, sight.binds(viewer), file.id()));
    }

    /// {@return what is wrong with what was said of a picture}
    static List<Problem> check(String alt) {
        return alt.length() > LONGEST
                ? List.of(Problem.of("alt", "things.problem.long", LONGEST))
                : List.of();
    }

    /// {@return the pictures of a thing, for who acts for its owner}
    List<Photo> of(Viewer viewer, long thing) {
        return transactions.read(
                viewer,
                db -> {
                    allowed(viewer, things.find(db, thing).orElseThrow(() -> missing(thing)));
                    return store.of(db, thing);
                });
    }

    /// {@return whether a thing has a picture}
    public boolean any(Transaction tx, long thing) {
        return !store.of(tx.handle(), thing).isEmpty();
    }

    /// Adds a picture that was taken, behind the others.
    void add(Viewer viewer, long thing, StoredFile file, String alt) {
        transactions.run(
                viewer,
                tx -> {
                    allowed(viewer, lock(tx, thing));
                    files.keep(tx, file);
                    add(tx, thing, file.id(), file.path(), alt);
                    return true;
                });
    }

    /// Adds a picture that is kept already, as a part of something else that holds the thing.
    public void add(Transaction tx, long thing, String file, String path, String alt) {
        var there = store.of(tx.handle(), thing);
        if (there.size() >= MOST) {
            throw MeentException.invalid(
                    List.of(Problem.of("photo", "things.problem.photos.many", MOST)));
        }
        int last = there.stream().mapToInt(Photo::position).max().orElse(0);
        store.insert(tx.handle(), new Photo(thing, file, last + 1, path, alt));
        said(tx, thing, "thing.photo.added");
    }

    /// Says what a picture shows, and puts it in another place.
    ///
    /// @param position from 1; the others make room
    void change(Viewer viewer, long thing, String file, String alt, int position) {
        transactions.run(
                viewer,
                tx -> {
                    allowed(viewer, lock(tx, thing));
                    var all = new ArrayList<>(store.of(tx.handle(), thing));
                    var photo =
                            all.stream()
                                    .filter(it -> it.file().equals(file))
                                    .findFirst()
                                    .orElseThrow(() -> MeentException.notFound("photo"));
                    all.remove(photo);
                    all.add(Math.clamp(position - 1, 0, all.size()), photo);
                    for (int i = 0; i < all.size(); i++) {
                        var it = all.get(i);
                        var words = it.equals(photo) ? alt : it.alt();
                        store.update(
                                tx.handle(), new Photo(thing, it.file(), i + 1, it.path(), words));
                    }
                    said(tx, thing, "thing.photo.changed");
                    return true;
                });
    }

    /// Takes a picture away.
    void remove(Viewer viewer, long thing, String file) {
        transactions.run(
                viewer,
                tx -> {
                    allowed(viewer, lock(tx, thing));
                    if (!store.delete(tx.handle(), thing, file)) {
                        throw MeentException.notFound("photo");
                    }
                    files.remove(tx, file);
                    said(tx, thing, "thing.photo.removed");
                    return true;
                });
    }

    private static void said(Transaction tx, long thing, String action) {
        tx.audit(action, Thing.TYPE + ":" + thing, Map.of());
        tx.publish(Thing.TYPE, Long.toString(thing));
    }

    private Thing lock(Transaction tx, long thing) {
        return things.lock(tx.handle(), thing).orElseThrow(() -> missing(thing));
    }

    private void allowed(Viewer viewer, Thing thing) {
        if (!sight.sees(viewer, thing)) {
            throw missing(thing.id());
        }
        if (!sight.manages(viewer, thing)) {
            throw new MeentException(Code.FORBIDDEN, "thing " + thing.id() + " is another's");
        }
    }

    private static MeentException missing(long thing) {
        return MeentException.notFound("thing " + thing);
    }
}
