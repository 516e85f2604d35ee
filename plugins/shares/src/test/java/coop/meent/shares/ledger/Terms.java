package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/// Terms of classes, and the same with one thing changed.
final class Terms {
    private Terms() {}

    static ClassTerms terms(String code, long priceCents) {
        return new ClassTerms(
                code,
                Instrument.SHARE,
                priceCents,
                1,
                OptionalLong.empty(),
                EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                TransferLimit.FREE);
    }

    static ClassTerms held(ClassTerms terms, Set<Eligible> holders) {
        return new ClassTerms(
                terms.code(),
                terms.instrument(),
                terms.priceCents(),
                terms.minimum(),
                terms.maximum(),
                holders,
                terms.votesPerShare(),
                terms.profit(),
                terms.liquidation(),
                terms.transfer());
    }

    static ClassTerms between(ClassTerms terms, long minimum, long maximum) {
        return new ClassTerms(
                terms.code(),
                terms.instrument(),
                terms.priceCents(),
                minimum,
                OptionalLong.of(maximum),
                terms.holders(),
                terms.votesPerShare(),
                terms.profit(),
                terms.liquidation(),
                terms.transfer());
    }

    static ClassTerms votes(ClassTerms terms, long votes) {
        return new ClassTerms(
                terms.code(),
                terms.instrument(),
                terms.priceCents(),
                terms.minimum(),
                terms.maximum(),
                terms.holders(),
                votes,
                terms.profit(),
                terms.liquidation(),
                terms.transfer());
    }

    static ClassTerms passes(ClassTerms terms, TransferLimit limit) {
        return new ClassTerms(
                terms.code(),
                terms.instrument(),
                terms.priceCents(),
                terms.minimum(),
                terms.maximum(),
                terms.holders(),
                terms.votesPerShare(),
                terms.profit(),
                terms.liquidation(),
                limit);
    }
}
