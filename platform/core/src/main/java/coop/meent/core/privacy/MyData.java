package coop.meent.core.privacy;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.nio.file.Path;
import java.util.List;

/// What can be done with one's own data.
final class MyData {
    private final Transactions core;
    private final Declarations declarations;
    private final Takeout takeout;
    private final Erasure erasure;
    private final PrivacyStore store = new PrivacyStore();

    MyData(Transactions core, Declarations declarations, Takeout takeout, Erasure erasure) {
        this.core = core;
        this.declarations = declarations;
        this.takeout = takeout;
        this.erasure = erasure;
    }

    /// {@return what is declared, in the viewer's language, the account first}
    List<DataRow> rows(Viewer viewer) {
        // who erases begins at the other end
        return declarations.all(viewer).reversed().stream()
                .map(it -> DataRow.of(it, viewer.language()))
                .toList();
    }

    /// {@return all that is the viewer's, in a file that whoever reads it deletes}
    Path takeout(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        var subject =
                core.run(
                        viewer,
                        tx -> {
                            tx.audit("person.took.data", "person:" + person, java.util.Map.of());
                            return store.subject(tx.handle(), person).orElseThrow();
                        });
        return takeout.write(viewer, subject, declarations.all(viewer));
    }

    Erasure.Obstacles obstacles(Viewer viewer) {
        return erasure.obstacles(viewer);
    }

    void erase(Viewer viewer) {
        erasure.erase(viewer);
    }
}
