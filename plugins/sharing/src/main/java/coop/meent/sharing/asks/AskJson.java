package coop.meent.sharing.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Asks as the API takes and gives them.
final class AskJson {
    private AskJson() {}

    static final String ASK =
            """
            {"title": "Wie heeft een tafel voor twaalf?",
             "body": "Voor onze kookavond; we halen hem zelf.", "tags": ["meubels", "keuken"],
             "town": "Gent", "audience": "members"}\
            """;

    static final String REPLY =
            """
            {"kind": "help", "body": "Bij ons staat er een. Bel maar aan."}\
            """;

    /// Something to ask.
    ///
    /// @param organisation for which; yourself unless said
    /// @param body Markdown
    /// @param sector a code of the site
    /// @param byWhen the last good day; a month from now unless said
    /// @param audience a term that the asker may choose; `members` unless said
    public record Input(
            @Nullable Long organisation,
            @Nullable String title,
            @Nullable String body,
            @Nullable List<String> tags,
            @Nullable String sector,
            @Nullable String town,
            @Nullable String byWhen,
            @Nullable String audience) {
        AskForm form() {
            return new AskForm(
                    text(organisation),
                    text(title),
                    text(body),
                    tags == null ? "" : String.join(",", tags),
                    text(sector),
                    text(town),
                    text(byWhen),
                    audience == null ? "members" : audience);
        }
    }

    /// What to say to an ask.
    ///
    /// @param kind help, read by the asker, or tip, read by all who see the ask
    /// @param organisation in whose name; yourself unless said
    /// @param body Markdown
    public record ReplyInput(
            @Nullable String kind, @Nullable Long organisation, @Nullable String body) {
        ReplyForm form() {
            return new ReplyForm(kind == null ? "help" : kind, text(organisation), text(body));
        }
    }

    /// Which replies helped.
    public record HelpedInput(@Nullable List<Long> replies) {
        List<Long> ids() {
            return replies == null ? List.of() : replies.stream().filter(Objects::nonNull).toList();
        }
    }

    private static String text(@Nullable Object sent) {
        return Objects.toString(sent, "");
    }

    /// A piece of the list of asks.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// An ask.
    ///
    /// @param asker nobody once they have left
    /// @param state open, over, helped or closed
    public record Out(
            long id,
            String title,
            String body,
            List<String> tags,
            String sector,
            String town,
            String language,
            @Nullable Long asker,
            @Nullable Long organisation,
            String audience,
            LocalDate byWhen,
            String state,
            int replies,
            Instant askedAt,
            @Nullable Instant closedAt,
            String path) {
        static Out of(Ask it, LocalDate today) {
            var wording = it.wording();
            return new Out(
                    it.id(),
                    wording.title(),
                    wording.body(),
                    wording.tags(),
                    wording.sector(),
                    wording.town(),
                    wording.language(),
                    boxed(it.asker()),
                    boxed(it.organisation()),
                    it.audience().term(),
                    it.byWhen(),
                    AskViews.state(it, today),
                    it.replies(),
                    it.askedAt(),
                    it.closedAt().orElse(null),
                    it.path());
        }
    }

    /// What was said to an ask, as far as you may read it.
    public record Replies(List<ReplyOut> items, @Nullable String next) {}

    /// A reply.
    ///
    /// @param kind help, tip, or note: said under the help that is its parent
    public record ReplyOut(
            long id,
            String kind,
            @Nullable Long parent,
            @Nullable Long person,
            @Nullable Long organisation,
            String body,
            boolean helped,
            Instant at) {
        static ReplyOut of(Reply it) {
            return new ReplyOut(
                    it.id(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    boxed(it.parent()),
                    boxed(it.person()),
                    boxed(it.organisation()),
                    it.body(),
                    it.helped(),
                    it.at());
        }
    }

    /// Something that was made.
    public record Made(long id) {}

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }
}
