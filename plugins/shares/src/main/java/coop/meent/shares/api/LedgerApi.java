package coop.meent.shares.api;

import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.book.Refused;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.Standing;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Entries for programs: recording them, and reading what was recorded.
public final class LedgerApi {
    private static final String PATH = "/registers/{register}/entries";
    private static final OptionalLong ANYBODY = OptionalLong.of(0);

    private final RegisterParts registers;
    private final Book book;
    private final Clock clock;
    private final HoldingApi holdings;
    private final EntryProposal proposal;
    private final Entries entries = new Entries();

    public LedgerApi(RegisterParts registers, Book book, Platform platform) {
        this.registers = registers;
        this.book = book;
        this.clock = platform.clock();
        this.holdings = new HoldingApi(registers, clock);
        this.proposal = new EntryProposal(book, platform.texts());
    }

    /// {@return what it asks of a second person}
    public List<Proposed> proposed() {
        return List.of(proposal);
    }

    /// {@return its routes, all of them of one register}
    public List<Route> routes() {
        return List.of(
                Route.post(PATH, RegisterDoor.DESK, this::record)
                        .described(recording())
                        .keepingKeys(),
                Route.get(PATH, RegisterDoor.DESK, this::list)
                        .described(
                                Operation.answering(
                                        "Entries, the newest first",
                                        EntryJson.Slice.class,
                                        "kind",
                                        "from",
                                        "to",
                                        "cursor",
                                        "limit"))
                        .sample("/registers/1/entries"),
                Route.get(PATH + "/{seq}", RegisterDoor.DESK, this::show)
                        .described(Operation.answering("An entry", EntryJson.class))
                        .sample("/registers/1/entries/1"),
                holdings.route());
    }

    private Operation recording() {
        var examples = Examples.on(LocalDate.now(clock));
        var said = "Record an entry; with dryRun=true only say what would be";
        return Operation.answering(said, EntryJson.class, "dryRun")
                .taking(EntryInput.class, examples.getOrDefault("ISSUE", ""))
                .with(examples)
                .with(201);
    }

    private void record(Context ctx) {
        registers.door().open(ctx, Right.ENTER);
        var standing = RegisterDoor.standing(ctx);
        var viewer = Viewer.of(ctx);
        var draft = ctx.bodyAsClass(EntryInput.class).draft(standing.by(viewer));
        if (Asked.yes(ctx, "dryRun")) {
            preview(ctx, standing, viewer, draft);
        } else if (grave(draft) && waits(standing, viewer, draft)) {
            propose(ctx, standing, viewer, draft);
        } else {
            created(ctx, standing, recorded(ctx, standing, viewer, draft));
        }
    }

    private static boolean grave(Draft draft) {
        return draft.deed() instanceof Deed.Reversal || draft.deed() instanceof Deed.ClassRights;
    }

    private boolean waits(Standing standing, Viewer viewer, Draft draft) {
        return EntryProposal.needed(book.preview(standing.register(), viewer, draft));
    }

    // as if somebody had agreed already, where that is needed
    private void preview(Context ctx, Standing standing, Viewer viewer, Draft draft) {
        var by = new By(draft.by().actor(), draft.by().onBehalfOf(), ANYBODY);
        var agreed =
                new Draft(draft.effective(), draft.deed(), by, draft.cause(), draft.documents());
        var asked = grave(draft) ? agreed : draft;
        switch (book.preview(standing.register(), viewer, asked)) {
            case Verdict.Posted(var entry) -> ctx.json(EntryJson.of(entry, null));
            case Verdict.Refused(var reasons) ->
                    throw MeentException.invalid(reasons.stream().map(Refused::problem).toList());
        }
    }

    private void propose(Context ctx, Standing standing, Viewer viewer, Draft draft) {
        var made =
                registers
                        .secondPerson()
                        .propose(viewer, standing, EntryProposal.KIND, EntryProposal.draft(draft));
        ctx.status(HttpStatus.ACCEPTED).json(new EntryJson.Waiting(made.no(), made.path()));
    }

    private Recorded recorded(Context ctx, Standing standing, Viewer viewer, Draft draft) {
        try {
            return book.recordTogether(standing.register(), viewer, draft, key(ctx));
        } catch (Refused refused) {
            throw refused.invalid();
        }
    }

    private static Optional<String> key(Context ctx) {
        var key = Optional.ofNullable(ctx.header("Idempotency-Key"));
        if (key.isPresent() && (key.get().isBlank() || key.get().length() > 100)) {
            throw MeentException.invalid(List.of(Problem.of("Idempotency-Key", "shares.api.key")));
        }
        return key;
    }

    private static void created(Context ctx, Standing standing, Recorded recorded) {
        long register = standing.register().id();
        var path = "/api/v1/shares/registers/" + register + "/entries/" + recorded.entry().seq();
        ctx.status(HttpStatus.CREATED).header("Location", path).json(EntryJson.of(recorded));
    }

    private void list(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        var kind = Objects.requireNonNullElse(ctx.queryParam("kind"), "");
        var choice = new Entries.Choice(kind, Asked.day(ctx, "from"), Asked.day(ctx, "to"));
        var slice =
                registers
                        .registers()
                        .read(
                                register.id(),
                                Viewer.of(ctx),
                                db ->
                                        entries.page(
                                                db, choice, Asked.cursor(ctx), Asked.limit(ctx)));
        ctx.json(
                new EntryJson.Slice(
                        slice.items().stream().map(EntryJson::of).toList(),
                        slice.next().orElse(null)));
    }

    private void show(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        long seq = RegisterDoor.number(ctx, "seq");
        var found =
                registers
                        .registers()
                        .read(register.id(), Viewer.of(ctx), db -> entries.find(db, seq));
        ctx.json(EntryJson.of(found.orElseThrow(() -> MeentException.notFound("entry " + seq))));
    }
}
