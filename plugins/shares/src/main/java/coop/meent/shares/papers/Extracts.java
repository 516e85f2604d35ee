package coop.meent.shares.papers;

import coop.meent.api.Paper;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.shares.papers.RollStore.HeldLine;
import coop.meent.shares.papers.RollStore.MovedLine;
import coop.meent.shares.papers.RollStore.Moves;
import coop.meent.shares.registers.Registers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statutory extract: the nine items that the register holds (WVV book 6), of all classes or of
/// one. Items 1, 5 and 7 are about classes and stand first; the others are lists.
final class Extracts {
    private final Registers registers;
    private final Stationery stationery;
    private final ClassStore classes = new ClassStore();
    private final RollStore rolls = new RollStore();

    Extracts(Registers registers, Stationery stationery) {
        this.registers = registers;
        this.stationery = stationery;
    }

    /// An extract that is not printed yet.
    record Drawn(Paper paper, List<Roll> rolls) {}

    /// What of which is drawn.
    private record Draft(
            Request request,
            State state,
            OptionalInt only,
            Wording words,
            Map<Integer, String> codes) {
        String code(int shareClass) {
            return codes.getOrDefault(shareClass, Integer.toString(shareClass));
        }
    }

    /// {@return the extract}
    ///
    /// @param only of this class; empty for all
    Drawn of(Request request, State state, OptionalInt only) {
        var words = stationery.in(request.language());
        var lines =
                registers
                        .read(
                                request.register().id(),
                                request.viewer(),
                                db -> classes.classes(db, state, request.language()))
                        .stream()
                        .filter(it -> only.isEmpty() || only.getAsInt() == it.no())
                        .toList();
        var codes = lines.stream().collect(Collectors.toMap(ClassLine::no, ClassLine::code));
        var draft = new Draft(request, state, only, words, codes);
        var content = Map.of("classes", lines, "whole", only.isEmpty());
        return new Drawn(
                stationery.paper(state, words, "extract.peb", "extract.title", content),
                List.of(
                        holders(draft),
                        payments(draft),
                        transfers(draft),
                        exits(draft),
                        exclusions(draft)));
    }

    private Roll holders(Draft draft) {
        var words = draft.words();
        return new Roll(
                words.say("item.holders"),
                words.say("item.holders.note", words.day(draft.state().day())),
                words.say("none.holders"),
                List.of(
                        Column.figure(words.say("column.no"), 6),
                        Column.text(words.say("column.holder"), 34),
                        Column.text(words.say("column.class"), 9),
                        Column.figure(words.say("column.shares"), 10),
                        Column.figure(words.say("column.value"), 14),
                        Column.figure(words.say("column.paid"), 14)),
                held(draft).map(it -> row(draft, it)));
    }

    private static List<String> row(Draft draft, HeldLine line) {
        var words = draft.words();
        return List.of(
                words.number(line.owner().no()),
                line.owner().described(),
                draft.code(line.shareClass()),
                words.number(line.quantity()),
                words.money(line.capitalCents()),
                words.money(line.paidCents()));
    }

    private Roll payments(Draft draft) {
        var words = draft.words();
        return roll(
                draft,
                Moves.PAYMENTS,
                "payments",
                Column.figure(words.say("column.paid"), 14),
                it ->
                        List.of(
                                words.day(it.effective()),
                                words.say("kind." + it.kind()),
                                who(draft, it.owner()),
                                draft.code(it.shareClass()),
                                words.money(it.paidCents())));
    }

    private Roll transfers(Draft draft) {
        var words = draft.words();
        return roll(
                draft,
                Moves.TRANSFERS,
                "transfers",
                Column.figure(words.say("column.shares"), 14),
                it ->
                        List.of(
                                words.day(it.effective()),
                                words.say("from", words.number(it.giver())),
                                who(draft, it.owner()),
                                draft.code(it.shareClass()),
                                words.number(it.quantity())));
    }

    private Roll exits(Draft draft) {
        return leaving(draft, Moves.EXITS, "exits");
    }

    private Roll exclusions(Draft draft) {
        return leaving(draft, Moves.EXCLUSIONS, "exclusions");
    }

    private Roll leaving(Draft draft, Moves moves, String item) {
        var words = draft.words();
        return roll(
                draft,
                moves,
                item,
                Column.text(words.say("column.compensation"), 22),
                it ->
                        List.of(
                                words.day(it.effective()),
                                words.say("left", words.number(-it.quantity())),
                                who(draft, it.owner()),
                                draft.code(it.shareClass()),
                                compensation(words, it)));
    }

    private Roll roll(
            Draft draft,
            Moves moves,
            String item,
            Column last,
            Function<MovedLine, List<String>> row) {
        var words = draft.words();
        return new Roll(
                words.say("item." + item),
                "",
                words.say("none." + item),
                List.of(
                        Column.text(words.say("column.date"), 11),
                        Column.text(words.say("column.what." + item), 18),
                        Column.text(words.say("column.holder." + item), 33),
                        Column.text(words.say("column.class"), 9),
                        last),
                moved(draft, moves).map(row));
    }

    private static String who(Draft draft, Owner owner) {
        return draft.words().number(owner.no()) + "\u00a0\u00a0" + owner.identity().listName();
    }

    private static String compensation(Wording words, MovedLine line) {
        return line.compensation().isEmpty()
                ? words.say("unpaid")
                : Arrays.stream(line.compensation().split(",", -1))
                        .map(it -> compensation(words, it))
                        .collect(Collectors.joining("\n"));
    }

    private static String compensation(Wording words, String paid) {
        int space = paid.indexOf(' ');
        var day = LocalDate.parse(paid.substring(0, space));
        long cents = Long.parseLong(paid.substring(space + 1));
        return words.say("compensated", words.money(cents), words.day(day));
    }

    private Stream<HeldLine> held(Draft draft) {
        return pieces(after ->
                registers.read(
                        draft.request().register().id(),
                        draft.request().viewer(),
                        db -> rolls.held(db, draft.state(), draft.only(), after)));
    }

    private Stream<MovedLine> moved(Draft draft, Moves moves) {
        return pieces(after ->
                registers.read(
                        draft.request().register().id(),
                        draft.request().viewer(),
                        db -> rolls.moved(db, draft.state(), draft.only(), moves, after)));
    }

    // each piece in a transaction of its own: what is read is bounded by the state
    private static <T> Stream<T> pieces(Function<Optional<T>, List<T>> next) {
        return Stream.iterate(
                        next.apply(Optional.empty()),
                        it -> !it.isEmpty(),
                        it ->
                                it.size() < RollStore.PIECE
                                        ? List.of()
                                        : next.apply(Optional.of(it.getLast())))
                .flatMap(List::stream);
    }
}
