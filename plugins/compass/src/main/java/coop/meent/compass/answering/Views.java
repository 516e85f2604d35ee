package coop.meent.compass.answering;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.compass.answering.Asking.Item;
import coop.meent.compass.answering.SheetView.Group;
import coop.meent.compass.answering.SheetView.ItemView;
import coop.meent.compass.answering.SheetView.Progress;
import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts together what the pages read.
final class Views {
    private final Platform platform;

    Views(Platform platform) {
        this.platform = platform;
    }

    /// {@return the name of the organisation; empty for a scan of one's own}
    String name(Scan scan) {
        return scan.organisation().stream()
                .mapToObj(it -> platform.organisations().find(it).map(Organisation::name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    SheetView sheet(Spot spot, Asking asking) {
        var scan = spot.seat().scan();
        var url = platform.links().absolute(spot.path(), spot.language());
        return new SheetView(
                spot.path(),
                spot.byLink() ? url : "",
                (spot.byLink() ? spot.path() : scan.path()) + "/results",
                name(scan),
                spot.seat().respondent().map(Respondent::role).orElse(Role.MEMBER).code(),
                scan.open(),
                scan.closesOn(),
                spot.seat().respondent().flatMap(Respondent::doneAt),
                progress(spot.seat(), asking));
    }

    private static Progress progress(Seat seat, Asking asking) {
        Predicate<Item> left = it -> !seat.given(it.id()).answered();
        int missing = Math.toIntExact(asking.items().stream().filter(left).count());
        int asked = asking.items().size();
        return new Progress(asked - missing, asked, asking.minutes(left));
    }

    ItemView item(Spot spot, Item item) {
        var seat = spot.seat();
        var given = seat.given(item.id());
        boolean seen = seat.scan().lastFirst() || given.answered() || !seat.scan().open();
        return new ItemView(
                item.number(),
                item.id(),
                item.principle().number(),
                item.principle().title(spot.language()),
                item.words(),
                item.language(),
                given,
                given.print(),
                seat.last()
                        .filter(_ -> seen)
                        .map(it -> it.answers().getOrDefault(item.id(), Given.NOTHING))
                        .filter(it -> !it.nothing()),
                seat.last().map(it -> Integer.toString(it.year())).orElse(""),
                Optional.empty());
    }

    List<Group> groups(Spot spot, Asking asking) {
        return asking.principles().stream()
                .map(it ->
                        new Group(
                                it.number(),
                                it.title(spot.language()),
                                asking.of(it).stream().map(item -> item(spot, item)).toList()))
                .toList();
    }
}
