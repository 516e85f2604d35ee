package coop.meent.soirees.checkin;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is printed for the door: the list to tick by hand, and badges.
final class DoorPapers {
    /// So many badges stand on a sheet.
    private static final int ON_A_SHEET = 10;

    private static final int IN_A_ROW = 2;

    private final Platform platform;
    private final DoorViews views;

    DoorPapers(Platform platform, DoorViews views) {
        this.platform = platform;
        this.views = views;
    }

    /// A badge.
    ///
    /// @param first name, which is read from afar
    /// @param rest of the name; may be empty
    /// @param url which the camera of a telephone opens
    public record Badge(String first, String rest, String organisation, String url) {
        /// {@return whether the first name is set smaller, to fit}
        public boolean isLong() {
            return first.length() > 8;
        }
    }

    /// Writes the list, with a box before each name.
    void list(At at, List<Guest> guests, OutputStream to) {
        var rows = guests.stream().map(it -> DoorView.Row.of(it, views.organisation(it))).toList();
        var paper =
                paper(
                        "soirees/checkin/list-paper.peb",
                        at,
                        Map.of("event", at.event(), "rows", rows),
                        "checkin.list.title");
        platform.papers().write(paper, to);
    }

    /// Writes badges, ten on a sheet.
    void badges(At at, List<Guest> guests, OutputStream to) {
        var sheets =
                cut(
                        cut(guests.stream().map(this::badge).toList(), IN_A_ROW),
                        ON_A_SHEET / IN_A_ROW);
        var paper =
                paper(
                        "soirees/checkin/badges-paper.peb",
                        at,
                        Map.of("sheets", sheets, "event", at.event()),
                        "checkin.papers.badges");
        platform.papers().write(paper, to);
    }

    private Badge badge(Guest it) {
        var words = it.registration().who().name().strip().split("\\s+", 2);
        return new Badge(
                words[0],
                words.length > 1 ? words[1] : "",
                views.organisation(it),
                platform.links().absolute("/soirees/badge/" + it.registration().badge(), "nl"));
    }

    private static <T> List<List<T>> cut(List<T> all, int size) {
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            pieces.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return pieces;
    }

    private Paper paper(String template, At at, Map<String, ?> model, String title) {
        var language = at.viewer().language();
        Event event = at.event();
        return new Paper(
                template,
                language,
                model,
                platform.texts().text(language, title),
                views.host(event),
                platform.clock().instant(),
                event.words().title());
    }
}
