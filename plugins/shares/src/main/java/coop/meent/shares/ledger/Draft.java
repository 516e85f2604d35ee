package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.List;

/// What somebody wants recorded.
///
/// @param effective the legal date
/// @param deed what is to be done
/// @param by who asks
/// @param cause reference of a decision or request; never a name
/// @param documents SHA-256 of what proves it
public record Draft(LocalDate effective, Deed deed, By by, String cause, List<String> documents) {
    public Draft {
        documents = List.copyOf(documents);
    }
}
