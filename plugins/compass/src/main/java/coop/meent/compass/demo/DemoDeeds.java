package coop.meent.compass.demo;

import coop.meent.api.DemoContent.Cast;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// What the people of a demo did about their scans, and who offers to help.
final class DemoDeeds {
    private final DemoStore store = new DemoStore();
    private final Platform platform;
    private final Cast cast;

    DemoDeeds(Platform platform, Cast cast) {
        this.platform = platform;
        this.cast = cast;
    }

    void write(Function<String, Optional<Organisation>> named) {
        platform.transactions()
                .run(
                        Troupe.SELF,
                        tx -> {
                            Rows.of("/demo/actions.csv")
                                    .forEach(it -> store.action(tx.handle(), action(it)));
                            for (var row : Rows.of("/demo/helpers.csv")) {
                                named.apply(row.of("organisation"))
                                        .ifPresent(
                                                it -> store.helper(tx.handle(), helper(it, row)));
                            }
                            return true;
                        });
    }

    private DemoStore.Action action(Row row) {
        var now = platform.clock().instant();
        var ended = row.of("ended");
        return new DemoStore.Action(
                row,
                LocalDate.now(platform.clock()).plusDays(row.number("due")),
                now.minus(Duration.ofDays(row.of("scan").equals("1") ? 360 : 25)),
                ended.isEmpty()
                        ? Optional.empty()
                        : Optional.of(now.minus(Duration.ofDays(Integer.parseInt(ended)))),
                cast.member().person());
    }

    private DemoStore.Helper helper(Organisation it, Row row) {
        var since = platform.clock().instant().minus(Duration.ofDays(40));
        return new DemoStore.Helper(it.id(), row, cast.team().person(), since);
    }
}
