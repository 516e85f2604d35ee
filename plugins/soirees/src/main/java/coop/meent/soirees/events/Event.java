package coop.meent.soirees.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// An evening or an hour at which people meet, in a hall or online.
///
/// @param host id of the organisation that holds it, and is paid
/// @param series of which it is one; empty when it stands by itself
public record Event(
        long id,
        Kind kind,
        long host,
        Words words,
        Times times,
        Venue venue,
        Terms terms,
        Status status,
        OptionalLong series) {
    /// Its kind for search and calendars, and its noun in subjects: `event:42`.
    public static final String TYPE = "event";

    /// How long one lasts at most.
    static final Duration LONGEST = Duration.ofDays(8);

    /// What it is.
    public enum Kind {
        SOIREE,
        WEBINAR,
        WORKSHOP,
        MEETING,
        ASSEMBLY;

        /// {@return its name in addresses and messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /// What became of it.
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED;

        /// {@return its name in addresses and messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is said of it.
    ///
    /// @param body Markdown
    /// @param language in which it is written and spoken: `nl`, `fr` or `en`
    public record Words(String title, String body, String language) {}

    /// When it is, and when one can register.
    ///
    /// @param opens from when one can register; empty for at once
    /// @param closes until when; empty until it starts
    public record Times(
            Instant starts,
            Instant ends,
            ZoneId zone,
            Optional<Instant> opens,
            Optional<Instant> closes) {
        /// {@return the day on which it begins, where it is}
        public LocalDate day() {
            return starts.atZone(zone).toLocalDate();
        }
    }

    /// Where it is; each may be empty.
    ///
    /// @param online address of the room on the web, for those alone who have a place
    public record Venue(String place, String address, String online) {
        /// {@return whether there is a hall}
        public boolean hall() {
            return !place.isEmpty() || !address.isEmpty();
        }
    }

    /// Who may come.
    ///
    /// @param holdHours how long a place that became free is kept for who waits
    /// @param audience who may know of it and register, as a term of [coop.meent.api.Audience]
    /// @param guests whether somebody without an account may register
    public record Terms(int capacity, int holdHours, String audience, boolean guests) {}

    /// How it stands.
    ///
    /// @param reason why it was cancelled; may be empty
    /// @param version grows with each change
    /// @param announced empty of a draft
    public record Status(
            State state,
            String reason,
            Instant changedAt,
            int version,
            Optional<Announced> announced) {}

    /// What it was as it was published.
    ///
    /// @param hall whether it was to be in a hall, online too or not
    public record Announced(Instant starts, boolean hall) {}

    public String path() {
        return "/soirees/events/" + id;
    }

    /// {@return what charges, links and audit lines call it}
    public String subject() {
        return TYPE + ":" + id;
    }

    public boolean draft() {
        return status.state() == State.DRAFT;
    }

    public boolean published() {
        return status.state() == State.PUBLISHED;
    }

    public boolean cancelled() {
        return status.state() == State.CANCELLED;
    }

    public boolean over(Instant now) {
        return !now.isBefore(times.ends());
    }

    /// {@return whether somebody may register at that moment}
    public boolean open(Instant now) {
        return published()
                && now.isBefore(times.closes().orElse(times.starts()))
                && times.opens().map(it -> !now.isBefore(it)).orElse(true);
    }
}
