package coop.meent.core.plugins;

import coop.meent.api.FreshnessKind;
import coop.meent.core.work.watch.Crew;

/// A kind of things to look at, whose plugin's part is under the watch.
final class WatchedFreshness {
    private WatchedFreshness() {}

    static FreshnessKind of(FreshnessKind it, Crew crew) {
        var what = "freshness of " + it.type();
        return new FreshnessKind(
                it.type(),
                it.label(),
                ids -> {
                    var rule = crew.ask(what, () -> it.sight().of(ids));
                    return (viewer, id) -> crew.ask(what, () -> rule.test(viewer, id));
                },
                watched(it.confirmed(), what, crew),
                it.ending()
                        .map(end ->
                                new FreshnessKind.Ending(
                                        end.button(), watched(end.answer(), what, crew))));
    }

    private static FreshnessKind.Answer watched(
            FreshnessKind.Answer answer, String what, Crew crew) {
        return (tx, by, id) ->
                crew.ask(
                        what,
                        () -> {
                            answer.take(tx, by, id);
                            return true;
                        });
    }
}
