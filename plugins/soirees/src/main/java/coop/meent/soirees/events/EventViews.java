package coop.meent.soirees.events;

import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.EventView.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Makes events ready to be shown.
final class EventViews {
    private final Platform platform;
    private final EventSight sight;

    EventViews(Platform platform, EventSight sight) {
        this.platform = platform;
        this.sight = sight;
    }

    /// Events of one year.
    ///
    /// @param now whether it is this year
    public record Year(int number, boolean now, List<EventView> rows) {}

    List<Year> years(Viewer viewer, List<Listed> listed) {
        var years = new LinkedHashMap<Integer, List<EventView>>();
        for (var it : listed) {
            years.computeIfAbsent(it.event().times().day().getYear(), _ -> new ArrayList<>())
                    .add(view(viewer, it));
        }
        int now = LocalDate.now(platform.clock()).getYear();
        return years.entrySet().stream()
                .map(it -> new Year(it.getKey(), it.getKey() == now, it.getValue()))
                .toList();
    }

    List<EventView> views(Viewer viewer, List<Listed> listed) {
        return listed.stream().map(it -> view(viewer, it)).toList();
    }

    EventView view(Viewer viewer, Listed it) {
        var event = it.event();
        var now = now();
        var host = platform.organisations().find(event.host());
        return new EventView(
                it,
                host.map(its -> its.name()).orElse(""),
                host.map(its -> its.path()).orElse(""),
                viewer.organisations().contains(event.host()),
                event.cancelled() ? "" : price(it),
                event.published() && !event.over(now) ? left(it, viewer.language()) : "",
                span(event),
                sight.organises(viewer, event),
                event.over(now),
                event.open(now));
    }

    private Span span(Event event) {
        var zone = event.times().zone();
        var starts = event.times().starts().atZone(zone).toLocalDateTime();
        var ends = event.times().ends().atZone(zone).toLocalDateTime();
        return new Span(
                starts,
                ends,
                starts.toLocalDate().equals(ends.toLocalDate()),
                zone.equals(platform.calendars().zone()) ? "" : zone.getId());
    }

    private static String price(Listed it) {
        if (it.free()) {
            return "free";
        }
        return it.least() == it.most() ? "one" : it.least() == 0 ? "members" : "two";
    }

    private String left(Listed it, String language) {
        return it.left() == 0
                ? texts().text(language, "events.full")
                : texts().text(language, "events.left", it.left(), it.event().terms().capacity());
    }

    private Texts texts() {
        return platform.texts();
    }

    private Instant now() {
        return platform.clock().instant();
    }
}
