package coop.meent.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/// Something that happened, told by one plugin, or by the platform, to whichever others listen.
///
/// An event is published by [Transaction#publish(SiteEvent)] and heard by a [Listener]. Nobody
/// needs to know who listens, nor whether anybody does: no class of a plugin crosses, only these
/// records. New kinds are added here; a `switch` over them needs a `default`.
///
/// @since 1.0
public sealed interface SiteEvent {
    /// {@return the person whom it is about, or who wrote what is in it; while it waits for
    /// somebody who listens it goes when they are erased}
    OptionalLong about();

    /// Somebody proposes a text that could become an article.
    ///
    /// @param title plain text
    /// @param markdown the text
    /// @param language `nl`, `fr` or `en`
    /// @param tags e.g. `ica:5`
    /// @param source address of what it came from, `/`-led for a page of this site; empty for none
    /// @param author the person who wrote it; empty when nobody did
    record ArticleProposed(
            String title,
            String markdown,
            String language,
            Set<String> tags,
            String source,
            OptionalLong author)
            implements SiteEvent {
        public ArticleProposed {
            tags = Set.copyOf(tags);
            Objects.requireNonNull(source, "source");
        }

        @Override
        public OptionalLong about() {
            return author;
        }
    }

    /// A charge was paid in full.
    ///
    /// @param charge its id
    /// @param payer who owed it: `organisation:ID` or `person:ID`
    /// @param subject what it was for, as whoever opened the charge named it, e.g. `stall:42`
    /// @param cents how much, in euro cents
    /// @param on the day of the payment
    record ChargePaid(long charge, String payer, String subject, long cents, LocalDate on)
            implements SiteEvent {
        @Override
        public OptionalLong about() {
            return payer.matches("person:\\d{1,18}")
                    ? OptionalLong.of(Long.parseLong(payer.substring("person:".length())))
                    : OptionalLong.empty();
        }
    }

    /// A person acts for an organisation no more in this role, and has no other mandate there in
    /// the same role.
    ///
    /// @param on the last day on which the mandate held
    record MandateEnded(long person, long organisation, Role role, LocalDate on)
            implements SiteEvent {
        @Override
        public OptionalLong about() {
            return OptionalLong.of(person);
        }
    }

    /// An organisation became a member, is one no more, or is one in another category.
    ///
    /// @param member whether it is one now
    /// @param category `small` or `large`; empty when it is no member
    /// @param on the day on which that was seen, in the site's time zone
    record MembershipChanged(long organisation, boolean member, String category, LocalDate on)
            implements SiteEvent {
        @Override
        public OptionalLong about() {
            return OptionalLong.empty();
        }
    }
}
