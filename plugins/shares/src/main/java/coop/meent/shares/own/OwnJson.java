package coop.meent.shares.own;

import java.util.List;

/// What the API says of one's own shares.
final class OwnJson {
    private OwnJson() {}

    /// All of it.
    public record All(List<Place> registers) {}

    /// One register.
    public record Place(long register, String name, String organisation, List<One> holders) {
        static Place of(OwnRegister own) {
            return new Place(
                    own.register().id(),
                    own.name(),
                    own.organisation(),
                    own.holders().stream().map(One::of).toList());
        }
    }

    /// A holder that the caller is, or for whom they act.
    public record One(long holder, String name, boolean self, List<Lot> lots) {
        static One of(OwnHolding it) {
            return new One(it.no(), it.name(), it.self(), it.lots().stream().map(Lot::of).toList());
        }
    }

    /// Shares that began in one entry; amounts in euro cents.
    public record Lot(
            int shareClass,
            String code,
            long lot,
            String since,
            long shares,
            long capitalCents,
            long paidCents) {
        static Lot of(OwnHolding.OwnLot it) {
            return new Lot(
                    it.shareClass(),
                    it.code(),
                    it.lot(),
                    it.since().toString(),
                    it.shares(),
                    it.capitalCents(),
                    it.paidCents());
        }
    }
}
