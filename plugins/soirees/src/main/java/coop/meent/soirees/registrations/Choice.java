package coop.meent.soirees.registrations;

import coop.meent.soirees.registrations.Registration.Price;
import java.util.List;

/// For whom somebody can come, and what each ticket costs then.
///
/// @param value id of the organisation; empty for in their own name
/// @param why the sentence that goes with the prices; may be empty
public record Choice(String value, String label, List<Priced> prices, String why) {
    /// What a ticket costs.
    public record Priced(String ticket, Price price) {}

    long cents() {
        return prices.stream().mapToLong(it -> it.price().cents()).sum();
    }
}
