package coop.meent.sharing.offers;

import coop.meent.api.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that somebody has to give: no thing to lend, but a skill, a document, a surplus.
///
/// @param person who answers; nobody once they have left
/// @param organisation in whose name; empty for themselves
/// @param until the last day on which it stands in the list; empty until somebody closes it
/// @param closed whether it is to be had no more
/// @param hidden why the team hid it; empty while it is seen
record Offer(
        long id,
        Kind kind,
        OptionalLong person,
        OptionalLong organisation,
        Wording wording,
        Audience audience,
        Optional<LocalDate> until,
        boolean closed,
        Instant offeredAt,
        String hidden) {
    static final String TYPE = "offer";

    /// What kind of thing; the message `offers.kind.<code>` names it.
    enum Kind {
        SKILL,
        SERVICE,
        DOCUMENT,
        SURPLUS,
        HOURS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is offered.
    ///
    /// @param body Markdown; may be empty
    /// @param tags lower case
    record Wording(String title, String body, List<String> tags, String town, String language) {
        Wording {
            tags = List.copyOf(tags);
        }
    }

    public String title() {
        return wording.title();
    }

    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/sharing/offers/" + id;
    }

    /// {@return how audit log, notices and reports call it}
    String subject() {
        return TYPE + ":" + id;
    }

    /// {@return whether it is to be had}
    boolean open(LocalDate today) {
        return !closed && until.filter(it -> it.isBefore(today)).isEmpty();
    }
}
