package coop.meent.shares.ledger;

import java.util.List;
import java.util.function.Function;

/// One way to be refused: what happens in a fresh register, and the reason that must be among those
/// that come back.
record Refusal(String code, Function<Sample, List<String>> happens) {
    @Override
    public String toString() {
        return code;
    }
}
