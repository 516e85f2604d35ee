package coop.meent.soirees.evening;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.soirees.events.Event;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The plan as a PDF: for everybody their tables, and for each round who sits where.
final class PlanPaper {
    private static final int IN_A_ROW = 12; // rounds beside each other

    private final Platform platform;

    PlanPaper(Platform platform) {
        this.platform = platform;
    }

    void write(String language, Event event, PlanView view, OutputStream to) {
        var plan = view.course().plan().orElseThrow();
        var paper =
                new Paper(
                        "soirees/evening/paper.peb",
                        language,
                        Map.of(
                                "event",
                                event,
                                "rounds",
                                view.course().turns().size(),
                                "minutes",
                                view.course().settings().minutes(),
                                "seed",
                                "" + plan.seed()),
                        text(language, "evening.plan"),
                        Houses.name(OptionalLong.of(event.host()), platform.organisations()),
                        platform.clock().instant(),
                        text(language, "evening.paper.foot"));
        var rolls = new ArrayList<Roll>();
        rolls.addAll(persons(language, view));
        view.numbers().forEach(it -> rolls.add(round(language, view, it)));
        platform.papers().write(paper, rolls, to);
    }

    private List<Roll> persons(String language, PlanView view) {
        var rolls = new ArrayList<Roll>();
        int all = view.numbers().size();
        for (int from = 0; from < all; from += IN_A_ROW) {
            rolls.add(persons(language, view, from, Math.min(all, from + IN_A_ROW)));
        }
        return rolls;
    }

    private Roll persons(String language, PlanView view, int from, int to) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(text(language, "evening.plan.name"), 8));
        view.numbers().subList(from, to).forEach(it -> columns.add(Column.figure("" + it, 1)));
        var rows =
                view.lines().stream()
                        .map(it ->
                                Stream.concat(
                                                Stream.of(it.name()),
                                                it.tables().subList(from, to).stream())
                                        .toList());
        return new Roll(
                text(language, "evening.plan.people"),
                text(language, "evening.plan.people.note"),
                text(language, "evening.plan.nobody"),
                columns,
                rows);
    }

    private Roll round(String language, PlanView view, int number) {
        var tables = Tables.of(view.round(number), platform.organisations());
        var rows =
                tables.tables().stream()
                        .map(it -> List.of("" + it.number(), names(it.people())))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!tables.breaks().isEmpty()) {
            rows.add(List.of(text(language, "evening.break"), names(tables.breaks())));
        }
        return new Roll(
                text(language, "evening.round", number),
                "",
                text(language, "evening.plan.nobody"),
                List.of(
                        Column.text(text(language, "evening.table"), 1),
                        Column.text(text(language, "evening.plan.who"), 7)),
                rows.stream());
    }

    private static String names(List<Tables.Somebody> people) {
        return people.stream()
                .map(it ->
                        it.organisation().isEmpty()
                                ? it.name()
                                : it.name() + " (" + it.organisation() + ")")
                .collect(Collectors.joining(", "));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
