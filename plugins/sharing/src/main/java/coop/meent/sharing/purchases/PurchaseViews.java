package coop.meent.sharing.purchases;

import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.sharing.purchases.PurchaseView.Line;
import coop.meent.sharing.purchases.PurchaseView.Seat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Turns purchases into what templates read.
final class PurchaseViews {
    private final Organisations organisations;
    private final Audiences audiences;

    PurchaseViews(Platform platform) {
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
    }

    /// A line of the list of purchases.
    ///
    /// @param lit whether it is of one of the reader's organisations
    record Row(Standing standing, String organisation, boolean lit) {
        public Purchase purchase() {
            return standing.purchase();
        }
    }

    /// An organisation to choose.
    record Option(String value, String label) {}

    Row row(Viewer viewer, Standing it) {
        long organisation = it.purchase().organisation();
        return new Row(it, name(organisation), viewer.organisations().contains(organisation));
    }

    PurchaseView of(Viewer viewer, Purchases.Page page) {
        var purchase = page.purchase();
        long organisation = purchase.organisation();
        var list = page.list().orElse(List.of());
        return new PurchaseView(
                page.standing(),
                name(organisation),
                organisations.find(organisation).map(Organisation::path).orElse(""),
                viewer.organisations().contains(organisation),
                audiences.name(purchase.audience(), viewer.language()),
                PurchaseSight.leads(viewer, purchase),
                seats(viewer, page),
                page.list().isPresent(),
                list.stream().map(it -> line(viewer, it)).sorted(byName()).toList(),
                list.stream().mapToLong(Outcome.Binding::cents).sum());
    }

    private static Comparator<Line> byName() {
        return Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER);
    }

    private Line line(Viewer viewer, Outcome.Binding it) {
        long organisation = it.organisation();
        boolean lit = viewer.organisations().contains(organisation);
        return new Line(name(organisation), lit, it.amount(), it.cents());
    }

    private List<Seat> seats(Viewer viewer, Purchases.Page page) {
        return viewer.organisations().stream()
                .sorted()
                .map(it -> seat(viewer, page, it))
                .filter(it -> it.decides() || it.amount() > 0)
                .toList();
    }

    private Seat seat(Viewer viewer, Purchases.Page page, long organisation) {
        int amount =
                page.mine().stream()
                        .filter(it -> it.organisation() == organisation)
                        .mapToInt(Commitment::amount)
                        .sum();
        return new Seat(
                organisation,
                name(organisation),
                amount,
                amount * page.standing().unitCents(),
                PurchaseSight.promises(viewer, organisation));
    }

    /// {@return the organisations in whose name the viewer may propose}
    List<Option> proposers(Viewer viewer) {
        Stream<Organisation> all =
                viewer.administrator()
                        ? organisations.all().stream()
                        : viewer.organisations().stream()
                                .sorted()
                                .flatMap(it -> organisations.find(it).stream());
        return all.map(it -> new Option(Long.toString(it.id()), it.name())).toList();
    }

    String name(long organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
