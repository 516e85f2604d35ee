package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.When;
import coop.meent.core.calendars.Agenda.Item;
import coop.meent.core.calendars.Agenda.Stretch;
import coop.meent.core.text.Language;
import coop.meent.core.text.Notation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The agenda as its pages show it.
final class AgendaLists {
    private static final String PAGE = "/calendar";

    private final Agenda agenda;
    private final Feeds.Names names;
    private final Texts texts;
    private final Clock clock;

    AgendaLists(Agenda agenda, Feeds.Names names, Texts texts, Clock clock) {
        this.agenda = agenda;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /// What a list holds.
    ///
    /// @param next path of what follows; empty at the end
    record Listing(List<Day> days, String next) {}

    /// A day on which there is something.
    record Day(LocalDate day, List<Line> lines) {}

    /// One thing of a day.
    ///
    /// @param time when it starts; empty for what takes the whole day, or began before
    /// @param meta until when, where, what kind of thing
    record Line(String time, String title, String path, String meta, String state) {}

    /// One kind of thing to choose.
    record Kind(String type, String name, String path, boolean current) {}

    LocalDate today() {
        return agenda.today();
    }

    /// {@return what everybody's agenda shows the viewer}
    Listing open(Viewer viewer, LocalDate from, Optional<String> type) {
        var stretch = agenda.from(from, viewer, type);
        var kind = type.map(it -> "&type=" + it).orElse("");
        var next = stretch.next().map(it -> PAGE + "?from=" + it + kind).orElse("");
        return new Listing(days(stretch, viewer.language()), next);
    }

    /// {@return what concerns the viewer}
    Listing own(Viewer viewer, LocalDate from) {
        var stretch = agenda.own(from, viewer);
        var next = stretch.next().map(it -> "/me" + PAGE + "?from=" + it).orElse("");
        return new Listing(days(stretch, viewer.language()), next);
    }

    /// {@return the kinds of things that there are, when there is a choice}
    List<Kind> kinds(String language, Optional<String> chosen) {
        var types = agenda.types();
        if (types.size() < 2) {
            return List.of();
        }
        var kinds = new ArrayList<Kind>();
        var all = texts.text(language, "calendar.kinds.all");
        kinds.add(new Kind("", all, PAGE, chosen.isEmpty()));
        types.forEach(it ->
                kinds.add(
                        new Kind(
                                it,
                                names.type(language, it),
                                PAGE + "?type=" + it,
                                chosen.equals(Optional.of(it)))));
        return kinds;
    }

    private List<Day> days(Stretch stretch, String language) {
        var days = new LinkedHashMap<LocalDate, List<Line>>();
        for (var it : stretch.items()) {
            days.computeIfAbsent(it.day(), _ -> new ArrayList<>()).add(line(it, language));
        }
        return days.entrySet().stream().map(it -> new Day(it.getKey(), it.getValue())).toList();
    }

    private Line line(Item item, String language) {
        var notation = new Notation(Language.ofTag(language).orElse(Language.NL), clock.getZone());
        var meta = new ArrayList<String>();
        meta.add(until(item, notation, language));
        meta.add(item.occurrence().place());
        meta.add(names.type(language, item.entry().type()));
        return new Line(
                time(item, notation),
                item.entry().title(),
                item.entry().path(),
                String.join(" · ", meta.stream().filter(it -> !it.isEmpty()).toList()),
                item.occurrence().state() == CalendarEntry.State.CONFIRMED
                        ? ""
                        : texts.text(language, "calendar.state." + item.occurrence().state()));
    }

    private String time(Item item, Notation notation) {
        boolean began = !firstDay(item).equals(item.day());
        return switch (item.occurrence().when()) {
            case When.Timed _ -> began ? "" : notation.time(item.starts());
            case When.AllDay _ -> "";
        };
    }

    private LocalDate firstDay(Item item) {
        return item.starts().atZone(clock.getZone()).toLocalDate();
    }

    private String until(Item item, Notation notation, String language) {
        return switch (item.occurrence().when()) {
            case When.AllDay(var _, var last) ->
                    last.isAfter(item.day())
                            ? texts.text(language, "calendar.until", notation.date(last))
                            : texts.text(language, "calendar.day");
            case When.Timed timed -> untilTime(item, timed, notation, language);
        };
    }

    private String untilTime(Item item, When.Timed timed, Notation notation, String language) {
        var end = timed.end().withZoneSameInstant(clock.getZone());
        if (!timed.end().isAfter(timed.start())) {
            return "";
        }
        var time = notation.time(end);
        return end.toLocalDate().equals(item.day())
                ? texts.text(language, "calendar.until", time)
                : texts.text(language, "calendar.until", notation.date(end) + ", " + time);
    }
}
