package coop.meent.core.freshness;

import coop.meent.api.FreshnessKind;
import coop.meent.api.Passes;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.WaitingSource;
import coop.meent.core.data.Across;
import coop.meent.core.notices.Notices;
import coop.meent.core.people.Viewers;
import coop.meent.core.text.Messages;
import java.time.Clock;
import java.util.List;

/// Everything that concerns the question whether things are still correct.
public final class FreshnessFloor {
    private final Kinds kinds = new Kinds();
    private final FreshnessPages pages;
    private final FreshnessApi api;
    private final WaitingSource waiting;
    private final Digest digest;

    /// What surrounds it.
    ///
    /// @param passes of the platform
    /// @param words the platform's messages
    /// @param texts the same, as the api offers them
    public record Surroundings(
            Transactions core,
            Across across,
            Viewers viewers,
            Notices notices,
            Passes passes,
            Messages words,
            Texts texts,
            Clock clock) {}

    private FreshnessFloor(Surroundings around) {
        var questions = new Questions(around.core(), kinds, around.clock());
        var answers = new Answers(around.across(), kinds, around.clock());
        this.pages = new FreshnessPages(questions, answers, around.passes(), around.viewers());
        this.api = new FreshnessApi(questions, answers);
        this.waiting = new Waits(questions, around.texts())::of;
        this.digest =
                new Digest(
                        new Digest.Ground(
                                around.across(),
                                around.viewers(),
                                around.passes(),
                                around.texts(),
                                around.clock()),
                        questions);
    }

    /// {@return the floor, whose mails lead to a link of its own}
    public static FreshnessFloor in(Surroundings around) {
        var floor = new FreshnessFloor(around);
        around.notices().welcome("core", around.words(), List.of(floor.digest.kind()));
        around.notices().kinds().lead(Digest.KIND, floor.digest::path);
        return floor;
    }

    /// Takes the kinds of a plugin that starts.
    ///
    /// @return what to run when it stops
    public Runnable register(String plugin, Messages words, List<FreshnessKind> theirs) {
        return kinds.register(plugin, words, theirs);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return pages.routes();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// {@return what waits on the first page}
    public WaitingSource waiting() {
        return waiting;
    }

    /// {@return what writes to people, each morning}
    public ScheduledWork work() {
        return digest.work();
    }
}
