package coop.meent.sharing.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Offers as the API takes and gives them.
final class OfferJson {
    private OfferJson() {}

    static final String OFFER =
            """
            {"kind": "skill", "title": "Een uurtje meekijken met je jaarrekening",
             "body": "Op maandagen, ook op afstand.", "tags": ["boekhouding"],
             "audience": "members"}\
            """;

    /// Something to offer.
    ///
    /// @param kind skill, service, document, surplus or hours
    /// @param organisation in whose name; yourself unless said
    /// @param body Markdown
    /// @param until the last day; until it is closed unless said
    /// @param audience a term that the viewer may choose; `members` unless said
    public record Input(
            @Nullable String kind,
            @Nullable Long organisation,
            @Nullable String title,
            @Nullable String body,
            @Nullable List<String> tags,
            @Nullable String town,
            @Nullable String until,
            @Nullable String audience) {
        OfferForm form() {
            return new OfferForm(
                    text(kind),
                    text(organisation),
                    text(title),
                    text(body),
                    tags == null ? "" : String.join(",", tags),
                    text(town),
                    text(until),
                    audience == null ? "members" : audience);
        }
    }

    private static String text(@Nullable Object sent) {
        return Objects.toString(sent, "");
    }

    /// A piece of the list of offers.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// An offer.
    ///
    /// @param person who answers; nobody once they have left
    /// @param open whether it is to be had
    public record Out(
            long id,
            String kind,
            String title,
            String body,
            List<String> tags,
            String town,
            String language,
            @Nullable Long person,
            @Nullable Long organisation,
            String audience,
            @Nullable LocalDate until,
            boolean open,
            Instant offeredAt,
            String path) {
        static Out of(Offer it, LocalDate today) {
            var wording = it.wording();
            return new Out(
                    it.id(),
                    it.kind().code(),
                    wording.title(),
                    wording.body(),
                    wording.tags(),
                    wording.town(),
                    wording.language(),
                    boxed(it.person()),
                    boxed(it.organisation()),
                    it.audience().term(),
                    it.until().orElse(null),
                    it.open(today),
                    it.offeredAt(),
                    it.path());
        }
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }

    /// A message to who offers.
    public record Message(@Nullable String body) {
        String words() {
            return text(body).replace("\0", "");
        }
    }
}
