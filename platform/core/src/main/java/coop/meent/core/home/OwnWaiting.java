package coop.meent.core.home;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.core.home.HomeFacts.Invited;
import coop.meent.core.home.HomeFacts.Tie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the platform itself has waiting: the first visit, an invitation, a mandate that ends.
final class OwnWaiting {
    private static final int DAYS_BEFORE_END = 60;

    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;

    OwnWaiting(Organisations organisations, Texts texts, Clock clock) {
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    List<Waiting> of(Viewer viewer, HomeFacts facts) {
        var words = new Words(viewer.language());
        return Stream.of(
                        facts.invitations().stream().flatMap(it -> invitation(words, it)),
                        facts.ties().stream().filter(this::endsSoon).flatMap(it -> end(words, it)),
                        firstVisit(words, viewer, facts))
                .flatMap(it -> it)
                .toList();
    }

    private final class Words {
        private final String language;

        private Words(String language) {
            this.language = language;
        }

        private String of(String key, Object... arguments) {
            return texts.text(language, key, arguments);
        }
    }

    private Stream<Waiting> invitation(Words words, Invited it) {
        return organisations
                .find(it.organisation())
                .map(found ->
                        new Waiting(
                                "invitation:" + it.id(),
                                Sign.organisation(found.name()),
                                words.of("waiting.invitation.title", found.name()),
                                words.of(
                                        "waiting.invitation.text",
                                        words.of("role." + it.role().name())),
                                Optional.of(it.until()),
                                "/me#invitations",
                                words.of("waiting.invitation.action"),
                                Whose.PERSON))
                .stream();
    }

    private boolean endsSoon(Tie tie) {
        var limit = LocalDate.now(clock).plusDays(DAYS_BEFORE_END);
        return tie.ends().filter(last -> !last.isAfter(limit)).isPresent();
    }

    private Stream<Waiting> end(Words words, Tie tie) {
        return organisations.find(tie.organisation()).map(it -> end(words, tie, it)).stream();
    }

    private static Waiting end(Words words, Tie tie, Organisation at) {
        boolean mayInvite = Ties.mayInvite(tie.role());
        return new Waiting(
                "mandate:" + at.id() + ":" + tie.role(),
                Sign.organisation(at.name()),
                words.of("waiting.mandate.title", at.name()),
                words.of(tie.alone() ? "waiting.mandate.alone" : "waiting.mandate.text"),
                tie.ends(),
                mayInvite ? at.path() + "/invitations" : at.path(),
                words.of(mayInvite ? "waiting.mandate.action" : "waiting.mandate.look"),
                Whose.PERSON);
    }

    private static Stream<Waiting> firstVisit(Words words, Viewer viewer, HomeFacts facts) {
        if (!facts.welcome().open()) {
            return Stream.empty();
        }
        int step = facts.welcome().step();
        return Stream.of(
                new Waiting(
                        "welcome",
                        Sign.person(viewer.name()),
                        words.of("waiting.welcome.title", step),
                        words.of("waiting.welcome.text", 4 - step),
                        Optional.empty(),
                        "/welcome",
                        words.of("waiting.welcome.action", step),
                        Whose.PERSON));
    }
}
