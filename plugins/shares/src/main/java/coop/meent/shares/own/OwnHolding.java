package coop.meent.shares.own;

import java.time.LocalDate;
import java.util.List;

/// What a person sees of one holder that they are, or for whom they act.
///
/// @param no number of the holder within its register
/// @param self whether it is the person; else they act for it
/// @param address as it stands in the register
/// @param lots by class and age
record OwnHolding(long no, String name, boolean self, String address, List<OwnLot> lots) {
    /// Shares that began in one entry.
    ///
    /// @param code of the class
    /// @param valueCents issue value of one
    /// @param capitalCents issue value of all of them, less losses charged to them
    /// @param paidCents what was paid in on them
    record OwnLot(
            int shareClass,
            String code,
            long lot,
            LocalDate since,
            long shares,
            long valueCents,
            long capitalCents,
            long paidCents) {
        public long unpaidCents() {
            return capitalCents - paidCents;
        }
    }

    /// All of one class.
    record OwnClass(
            int shareClass,
            String code,
            long shares,
            long capitalCents,
            long paidCents,
            LocalDate since) {}

    /// {@return the classes of which shares are held, in the order of the lots}
    public List<OwnClass> classes() {
        return lots.stream()
                .map(OwnLot::shareClass)
                .distinct()
                .map(it -> sum(lots.stream().filter(lot -> lot.shareClass() == it).toList()))
                .toList();
    }

    private static OwnClass sum(List<OwnLot> lots) {
        var first = lots.getFirst();
        return new OwnClass(
                first.shareClass(),
                first.code(),
                lots.stream().mapToLong(OwnLot::shares).sum(),
                lots.stream().mapToLong(OwnLot::capitalCents).sum(),
                lots.stream().mapToLong(OwnLot::paidCents).sum(),
                lots.stream().map(OwnLot::since).min(LocalDate::compareTo).orElseThrow());
    }

    /// {@return whether a loss was charged to any of them}
    public boolean charged() {
        return lots.stream().anyMatch(it -> it.capitalCents() < it.shares() * it.valueCents());
    }

    public long shares() {
        return lots.stream().mapToLong(OwnLot::shares).sum();
    }

    public long capitalCents() {
        return lots.stream().mapToLong(OwnLot::capitalCents).sum();
    }

    public long paidCents() {
        return lots.stream().mapToLong(OwnLot::paidCents).sum();
    }

    public long unpaidCents() {
        return capitalCents() - paidCents();
    }
}
