package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.List;

/// One holder as the template reads it.
///
/// @param attention what somebody should look at, each a sentence
/// @param earlier how many entries before those of the timeline
record HolderSheetView(
        Who who,
        HolderListView.Asked asked,
        boolean enters,
        List<String> attention,
        List<LotRow> lots,
        List<EntryRow> burdens,
        List<EntryRow> timeline,
        int earlier,
        List<Fact> facts,
        List<PartyRow> parties) {
    /// Who it is.
    record Who(String no, String name, String subtitle, String path) {}

    /// A lot.
    ///
    /// @param burdened shares of it on which a right of another rests
    record LotRow(
            String lot,
            String path,
            String shareClass,
            LocalDate since,
            long shares,
            long valueCents,
            long paidCents,
            long openCents,
            long burdened) {}

    /// All lots of a class.
    record ClassSum(String shareClass, long shares, long paidCents) {}

    /// Something known.
    record Fact(String label, String value) {}

    /// Somebody else.
    record PartyRow(String role, String name, String path, String meta) {}

    public String no() {
        return who.no();
    }

    public String name() {
        return who.name();
    }

    public String subtitle() {
        return who.subtitle();
    }

    public String path() {
        return who.path();
    }

    public String editPath() {
        return who.path() + "/edit";
    }

    /// {@return the lots of each class together}
    public List<ClassSum> sums() {
        return lots.stream().map(LotRow::shareClass).distinct().map(this::sum).toList();
    }

    private ClassSum sum(String shareClass) {
        var of = lots.stream().filter(it -> it.shareClass().equals(shareClass)).toList();
        return new ClassSum(
                shareClass,
                of.stream().mapToLong(LotRow::shares).sum(),
                of.stream().mapToLong(LotRow::paidCents).sum());
    }
}
