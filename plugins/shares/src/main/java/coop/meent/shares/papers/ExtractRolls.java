package coop.meent.shares.papers;

import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.shares.papers.RollStore.HeldLine;
import coop.meent.shares.papers.RollStore.MovedLine;
import coop.meent.shares.papers.RollStore.Moves;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists of an extract in its language.
///
/// @param codes of the classes, by number
record ExtractRolls(State state, Wording words, Map<Integer, String> codes) {
    Roll holders(Stream<HeldLine> lines, boolean continued) {
        return new Roll(
                heading("holders", continued),
                words.say("item.holders.note", words.day(state.day())),
                words.say("none.holders"),
                List.of(
                        Column.figure(words.say("column.no"), 6),
                        Column.text(words.say("column.holder"), 34),
                        Column.text(words.say("column.class"), 9),
                        Column.figure(words.say("column.shares"), 10),
                        Column.figure(words.say("column.value"), 14),
                        Column.figure(words.say("column.paid"), 14)),
                lines.map(this::row));
    }

    private List<String> row(HeldLine line) {
        return List.of(
                words.number(line.owner().no()),
                line.owner().described(),
                code(line.shareClass()),
                words.number(line.quantity()),
                words.money(line.capitalCents()),
                words.money(line.paidCents()));
    }

    Roll moves(Moves moves, Stream<MovedLine> lines, boolean continued) {
        var item = moves.name().toLowerCase(Locale.ROOT);
        return new Roll(
                heading(item, continued),
                "",
                words.say("none." + item),
                List.of(
                        Column.text(words.say("column.date"), 11),
                        Column.text(words.say("column.what." + item), 18),
                        Column.text(words.say("column.holder." + item), 33),
                        Column.text(words.say("column.class"), 9),
                        last(moves)),
                lines.map(row(moves)));
    }

    private Column last(Moves moves) {
        return switch (moves) {
            case PAYMENTS -> Column.figure(words.say("column.paid"), 14);
            case TRANSFERS -> Column.figure(words.say("column.shares"), 14);
            case EXITS, EXCLUSIONS -> Column.text(words.say("column.compensation"), 22);
        };
    }

    private Function<MovedLine, List<String>> row(Moves moves) {
        return switch (moves) {
            case PAYMENTS -> it -> row(it, words.say("kind." + it.kind()), money(it));
            case TRANSFERS ->
                    it -> row(it, words.say("from", words.number(it.giver())), shares(it));
            case EXITS, EXCLUSIONS ->
                    it ->
                            row(
                                    it,
                                    words.say("left", words.number(-it.quantity())),
                                    compensation(it));
        };
    }

    private List<String> row(MovedLine line, String what, String last) {
        return List.of(
                words.day(line.effective()),
                what,
                who(line.owner()),
                code(line.shareClass()),
                last);
    }

    private String money(MovedLine line) {
        return words.money(line.paidCents());
    }

    private String shares(MovedLine line) {
        return words.number(line.quantity());
    }

    private String heading(String item, boolean continued) {
        var heading = words.say("item." + item);
        return continued ? words.say("continued", heading) : heading;
    }

    private String code(int shareClass) {
        return codes.getOrDefault(shareClass, Integer.toString(shareClass));
    }

    private String who(Owner owner) {
        return words.number(owner.no()) + "\u00a0\u00a0" + owner.identity().listName();
    }

    private String compensation(MovedLine line) {
        return line.compensation().isEmpty()
                ? words.say("unpaid")
                : Arrays.stream(line.compensation().split(",", -1))
                        .map(this::compensation)
                        .collect(Collectors.joining("\n"));
    }

    private String compensation(String paid) {
        int space = paid.indexOf(' ');
        var day = LocalDate.parse(paid.substring(0, space));
        long cents = Long.parseLong(paid.substring(space + 1));
        return words.say("compensated", words.money(cents), words.day(day));
    }
}
