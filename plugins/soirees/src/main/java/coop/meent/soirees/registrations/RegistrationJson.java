package coop.meent.soirees.registrations;

import coop.meent.soirees.places.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the API reads and writes of registrations.
final class RegistrationJson {
    private RegistrationJson() {}

    /// Somebody registers.
    ///
    /// @param organisation for which they come
    /// @param answers by the id of the question
    public record Input(
            @Nullable Long organisation,
            @Nullable Long ticket,
            @Nullable String name,
            @Nullable Map<String, String> answers) {
        /// {@return the same as a form has it}
        Function<String, String> fields(String own) {
            var given = Objects.requireNonNullElse(answers, Map.<String, String>of());
            return field ->
                    switch (field) {
                        case "organisation" -> Objects.toString(organisation, "");
                        case "ticket" -> Objects.toString(ticket, "");
                        case "name" -> Objects.requireNonNullElse(name, own);
                        default ->
                                field.startsWith("ask-")
                                        ? given.getOrDefault(field.substring(4), "")
                                        : "";
                    };
        }
    }

    /// An offer that somebody takes.
    public record Taking(@Nullable Integer offer) {}

    /// A place that is kept for somebody.
    public record OfferOut(int offer, Instant until) {}

    /// A registration.
    ///
    /// @param number in the queue; empty for who never waited
    /// @param why the sentence that goes with the price
    public record Out(
            long id,
            long event,
            String name,
            @Nullable Long organisation,
            @Nullable Long ticket,
            String state,
            @Nullable Integer number,
            @Nullable OfferOut offer,
            long cents,
            String why,
            Instant at,
            String url) {
        static Out of(Registration it, Optional<Standing.Offered> offer) {
            return new Out(
                    it.id(),
                    it.event(),
                    it.who().name(),
                    boxed(it.who().organisation()),
                    boxed(it.ticket()),
                    it.state().name().toLowerCase(Locale.ROOT),
                    boxed(it.number()),
                    offer.map(one -> new OfferOut(one.offer(), one.until())).orElse(null),
                    it.price().cents(),
                    it.price().why(),
                    it.at(),
                    "/soirees/mine/" + it.id());
        }

        @Override
        public String toString() {
            return "registration " + id;
        }
    }

    /// A piece of the list.
    public record Piece(List<Out> items, @Nullable String next) {}

    private static @Nullable Long boxed(OptionalLong it) {
        return it.isPresent() ? (Long) it.getAsLong() : null;
    }

    private static @Nullable Integer boxed(OptionalInt it) {
        return it.isPresent() ? (Integer) it.getAsInt() : null;
    }
}
