package coop.meent.guestbook;

import coop.meent.api.Platform;
import coop.meent.api.RoleIdea;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the guest book brings to the home page.
final class AtHome {
    private static final int MOST = 5;

    private final Transactions transactions;
    private final Texts texts;
    private final GreetingStore store;

    AtHome(Platform platform, GreetingStore store) {
        this.transactions = platform.transactions();
        this.texts = platform.texts();
        this.store = store;
    }

    // cut: waiting
    List<Waiting> waiting(Viewer viewer) {
        if (!viewer.administrator()) {
            return List.of();
        }
        return transactions.read(viewer, db -> store.unwelcomed(db, MOST)).stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Greeting greeting, String language) {
        return new Waiting(
                "greeting:" + greeting.id(),
                Waiting.Sign.person(greeting.name()),
                texts.text(language, "waiting.title", greeting.name()),
                "",
                Optional.empty(),
                greeting.path(),
                texts.text(language, "waiting.action"),
                Waiting.Whose.TEAM);
    }

    // end

    // cut: roles
    List<RoleIdea> roles(Viewer viewer) {
        if (!viewer.member() || viewer.person().isEmpty()) {
            return List.of();
        }
        long person = viewer.person().getAsLong();
        boolean wrote = transactions.read(viewer, db -> store.wrote(db, person));
        return wrote ? List.of() : List.of(firstGreeting(viewer.language()));
    }

    private RoleIdea firstGreeting(String language) {
        return new RoleIdea(
                "first-greeting",
                texts.text(language, "role.title"),
                texts.text(language, "role.text"),
                texts.text(language, "role.effort"),
                Optional.empty(),
                Set.of("gastvrijheid"),
                "/guestbook",
                texts.text(language, "role.action"));
    }
    // end
}
