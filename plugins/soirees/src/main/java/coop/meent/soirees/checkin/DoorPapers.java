package coop.meent.soirees.checkin;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
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
            return first.length() > 10;
        }
    }

    /// Writes the list, with a box before each name.
    void list(At at, List<Guest> guests, OutputStream to) {
        var language = at.viewer().language();
        var event = at.event();
        var roll =
                new Roll(
                        text(language, "checkin.guests"),
                        text(language, "checkin.list.note"),
                        text(language, "checkin.none.text"),
                        List.of(
                                Column.text("", 1),
                                Column.text(text(language, "checkin.list.name"), 8),
                                Column.text(text(language, "checkin.list.organisation"), 8),
                                Column.text(text(language, "checkin.list.note.head"), 6)),
                        guests.stream().map(it -> cells(language, it)));
        var paper =
                paper(
                        "soirees/checkin/list-paper.peb",
                        at,
                        Map.of("event", event, "number", guests.size()),
                        "checkin.list.title");
        platform.papers().write(paper, List.of(roll), to);
    }

    private List<String> cells(String language, Guest it) {
        var notes = new ArrayList<String>();
        if (it.due() > 0 && it.presence().paid().isEmpty()) {
            notes.add(text(language, "checkin.list.due", it.due() / 100.0));
        }
        if (!it.late().isEmpty()) {
            notes.add(text(language, "checkin.late", it.late()));
        }
        return List.of(
                it.presence().came() ? "×" : "–",
                it.registration().who().name(),
                views.organisation(it),
                String.join("\n", notes));
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
                text(language, title),
                views.host(event),
                platform.clock().instant(),
                event.words().title());
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
