package coop.meent.shares.own;

import coop.meent.api.Access;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.own.Own.History;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Registers;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pages of a shareholder: my shares, and all of it in one register.
final class OwnPages {
    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing(Entry::effective).thenComparingLong(Entry::seq).reversed();

    private final Own own;
    private final Registers registers;
    private final RegisterDoor door;
    private final Texts texts;

    OwnPages(Own own, Registers registers, RegisterDoor door, Texts texts) {
        this.own = own;
        this.registers = registers;
        this.door = door;
        this.texts = texts;
    }

    /// A holder with what happened, as the template reads it.
    record OwnSheet(OwnHolding holding, List<Happened> history) {}

    /// Something that happened.
    ///
    /// @param undone whether it was put right later
    record Happened(long seq, LocalDate at, String sentence, boolean undone) {}

    List<Route> fixedRoutes() {
        return List.of(Route.get("/", Access.SIGNED_IN, this::start));
    }

    List<Route> routes() {
        return List.of(Route.get("/{register}/own", Access.SIGNED_IN, this::show).sample("/1/own"));
    }

    private void start(Context ctx) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "shares/start.peb",
                Map.of(
                        "own", own.of(viewer),
                        "kept", registers.of(viewer),
                        "opens", viewer.administrator()));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var standing = door.find(ctx).orElseThrow(RegisterDoor::none);
        var mine = mine(viewer, standing.register());
        ctx.render(
                "shares/own.peb",
                Map.of(
                        "own", mine,
                        "sheets", sheets(viewer, mine),
                        "desk", standing.any(),
                        "today", own.today()));
    }

    // who has nothing there may not even know that it is
    OwnRegister mine(Viewer viewer, Register register) {
        return own.in(viewer, register).orElseThrow(RegisterDoor::none);
    }

    private List<OwnSheet> sheets(Viewer viewer, OwnRegister mine) {
        var histories = own.history(viewer, mine);
        var none = new History(List.of(), Map.of());
        return mine.holders().stream()
                .map(it ->
                        new OwnSheet(
                                it, told(viewer, it.no(), histories.getOrDefault(it.no(), none))))
                .toList();
    }

    private List<Happened> told(Viewer viewer, long holder, History history) {
        var words = new OwnWords(texts, viewer.language(), history.codes());
        var undone =
                history.entries().stream()
                        .map(it -> it.entry().deed())
                        .filter(Deed.Reversal.class::isInstance)
                        .map(it -> ((Deed.Reversal) it).entry())
                        .collect(Collectors.toSet());
        return history.entries().stream()
                .map(Recorded::entry)
                .sorted(LATEST_FIRST)
                .map(it ->
                        new Happened(
                                it.seq(),
                                it.effective(),
                                words.sentence(it, holder),
                                undone.contains(it.seq())))
                .toList();
    }
}
