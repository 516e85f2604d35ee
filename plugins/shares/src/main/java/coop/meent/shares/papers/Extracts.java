package coop.meent.shares.papers;

import coop.meent.api.Paper;
import coop.meent.api.Roll;
import coop.meent.shares.papers.RollStore.MovedLine;
import coop.meent.shares.papers.RollStore.Moves;
import coop.meent.shares.papers.RollStore.Place;
import coop.meent.shares.papers.RollStore.Which;
import coop.meent.shares.registers.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The statutory extract: the nine items that the register holds (WVV book 6), of all classes or of
/// one. Items 1, 5 and 7 are about classes and stand first; the others are lists.
final class Extracts {
    /// Lines in a part of a long extract: more would keep a request, or a step, waiting.

    static final int PART = 2_000;

    // they follow the list of the holders, in this order
    private static final List<Moves> MOVES = List.of(Moves.values());
    private static final int LISTS = 1 + MOVES.size();

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

    /// A part of one that is not printed yet.
    ///
    /// @param from where the next part begins
    record DrawnPart(Drawn drawn, From from) {}

    /// Where a part begins.
    ///
    /// @param list which of the lists, from 0
    /// @param part its number, from 1
    record From(int list, Place after, int part) {
        static final From START = new From(0, Place.START, 1);

        boolean end() {
            return list == LISTS;
        }

        /// {@return the same as text, of which [#of] makes the same again}
        String text() {
            return list + " " + after.first() + " " + after.second() + " " + part;
        }

        static From of(String text) {
            if (text.isEmpty()) {
                return START;
            }
            var at = List.of(text.split(" ", -1));
            return new From(
                    Integer.parseInt(at.get(0)),
                    new Place(Long.parseLong(at.get(1)), Integer.parseInt(at.get(2))),
                    Integer.parseInt(at.get(3)));
        }
    }

    /// {@return whether it is too long to be made while somebody waits}
    boolean lengthy(Handle db, State state, OptionalInt only) {
        return rolls.legs(db, state, only, PART + 1) > PART;
    }

    /// {@return the extract}
    ///
    /// @param only of this class; empty for all
    Drawn of(Request request, State state, OptionalInt only) {
        var words = stationery.in(request.language());
        var lines = read(request, db -> lines(db, state, words, only));
        var made = new ExtractRolls(state, words, codes(lines));
        var all = new ArrayList<Roll>();
        all.add(
                made.holders(
                        pieces(
                                it ->
                                        read(
                                                request,
                                                db ->
                                                        rolls.held(
                                                                db,
                                                                state,
                                                                only,
                                                                it,
                                                                RollStore.PIECE)),
                                Place::of),
                        false));
        for (var moves : MOVES) {
            var which = new Which(moves, only);
            all.add(made.moves(moves, moved(request, state, which), false));
        }
        return new Drawn(paper(state, words, lines, only, 0), all);
    }

    private Stream<MovedLine> moved(Request request, State state, Which which) {
        return pieces(
                it -> read(request, db -> rolls.moved(db, state, which, it, RollStore.PIECE)),
                Place::of);
    }

    /// {@return a part of the extract: so many lines, and where the next one begins}
    DrawnPart part(Handle db, State state, OptionalInt only, String language, From from) {
        var words = stationery.in(language);
        var lines = lines(db, state, words, only);
        var made = new ExtractRolls(state, words, codes(lines));
        var all = new ArrayList<Roll>();
        var at = from;
        int left = PART;
        while (left > 0 && !at.end()) {
            var listed = list(db, made, only, at, left);
            all.add(listed.roll());
            left -= listed.size();
            at =
                    listed.on().isEmpty()
                            ? new From(at.list() + 1, Place.START, at.part())
                            : new From(at.list(), listed.on().get(), at.part());
        }
        var drawn = new Drawn(paper(state, words, lines, only, from.part()), all);
        return new DrawnPart(drawn, new From(at.list(), at.after(), from.part() + 1));
    }

    /// Some lines of one of the lists.
    ///
    /// @param on the last of them, when more follow
    private record Listed(Roll roll, int size, Optional<Place> on) {
        static <T> Listed of(
                List<T> found, int most, Function<T, Place> place, Function<Stream<T>, Roll> roll) {
            var some = found.subList(0, Math.min(most, found.size()));
            var on =
                    found.size() > most
                            ? Optional.of(place.apply(some.getLast()))
                            : Optional.<Place>empty();
            return new Listed(roll.apply(some.stream()), some.size(), on);
        }
    }

    private Listed list(Handle db, ExtractRolls made, OptionalInt only, From at, int most) {
        boolean continued = !at.after().equals(Place.START);
        var state = made.state();
        if (at.list() == 0) {
            var found = rolls.held(db, state, only, at.after(), most + 1);
            return Listed.of(found, most, Place::of, it -> made.holders(it, continued));
        }
        var moves = MOVES.get(at.list() - 1);
        var found = rolls.moved(db, state, new Which(moves, only), at.after(), most + 1);
        return Listed.of(found, most, Place::of, it -> made.moves(moves, it, continued));
    }

    private Paper paper(
            State state, Wording words, List<ClassLine> lines, OptionalInt only, int part) {
        var content = Map.of("classes", lines, "whole", only.isEmpty(), "part", part);
        return stationery.paper(state, words, "extract.peb", "extract.title", content);
    }

    private List<ClassLine> lines(Handle db, State state, Wording words, OptionalInt only) {
        return classes.classes(db, state, words.language()).stream()
                .filter(it -> only.isEmpty() || only.getAsInt() == it.no())
                .toList();
    }

    private static Map<Integer, String> codes(List<ClassLine> lines) {
        return lines.stream().collect(Collectors.toMap(ClassLine::no, ClassLine::code));
    }

    private <T> T read(Request request, Function<Handle, T> reading) {
        return registers.read(request.register().id(), request.viewer(), reading);
    }

    // each piece in a transaction of its own: what is read is bounded by the state
    private static <T> Stream<T> pieces(Function<Place, List<T>> next, Function<T, Place> place) {
        return Stream.iterate(
                        next.apply(Place.START),
                        it -> !it.isEmpty(),
                        it ->
                                it.size() < RollStore.PIECE
                                        ? List.of()
                                        : next.apply(place.apply(it.getLast())))
                .flatMap(List::stream);
    }
}
