package coop.meent.soirees.evening;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.questions.Opener;
import coop.meent.soirees.questions.Openers;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads how evenings run, each page in one transaction.
final class Evenings {
    private final CourseStore courses = new CourseStore();
    private final HallStore halls = new HallStore();
    private final Openers openers = new Openers();
    private final Platform platform;
    private final ScreenLinks links;

    Evenings(Platform platform, ScreenLinks links) {
        this.platform = platform;
        this.links = links;
    }

    /// What everybody in the hall may read from the large screen.
    ///
    /// @param ticket to follow it
    /// @param question of the round
    public record Board(
            Event event,
            Course course,
            Moment moment,
            Tables tables,
            Optional<Opener> question,
            String ticket) {}

    /// What the organiser reads besides.
    ///
    /// @param unheard names of who shares no language with anybody
    /// @param screen the path of the link to the large screen; empty while there is none
    public record Desk(
            Board board,
            HallStore.Behind behind,
            List<HallStore.Colleagues> colleagues,
            List<String> unheard,
            String screen) {}

    Board board(Viewer viewer, Event event) {
        return platform.transactions()
                .read(viewer, db -> board(db, event, event.words().language()));
    }

    Desk desk(Viewer viewer, Event event) {
        return platform.transactions().read(viewer, db -> desk(db, event, viewer.language()));
    }

    private Desk desk(Handle db, Event event, String language) {
        var board = board(db, event, language);
        var plan = board.course().plan();
        var heard =
                plan.filter(it -> !it.unheard().isEmpty())
                        .map(it -> names(db, event.id(), it.unheard()))
                        .orElse(List.of());
        return new Desk(
                board,
                halls.behind(db, event.id(), board.course().last()),
                plan.isPresent() ? halls.colleagues(db, event.id()) : List.of(),
                heard,
                links.path(db, event.id()).orElse(""));
    }

    private List<String> names(Handle db, long event, List<Long> ids) {
        var names = halls.names(db, event);
        return ids.stream().filter(names::containsKey).map(names::get).sorted().toList();
    }

    private Board board(Handle db, Event event, String language) {
        var course = courses.of(db, event.id());
        var moment = Moment.of(event, course, platform.clock().instant());
        return new Board(
                event,
                course,
                moment,
                moment.shows() ? tables(db, event, moment.round()) : Tables.none(),
                moment.shows()
                        ? openers.of(db, event.id(), moment.round(), language)
                        : Optional.empty(),
                platform.live().ticket(Course.topic(event.id()), course.version()));
    }

    /// {@return who sits where in a round}
    Tables tables(Handle db, Event event, int round) {
        return Tables.of(halls.round(db, event.id(), round), platform.organisations());
    }

    Course course(Handle db, long event) {
        return courses.of(db, event);
    }
}
