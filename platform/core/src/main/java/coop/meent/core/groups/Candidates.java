package coop.meent.core.groups;

import coop.meent.api.Viewer;
import coop.meent.core.groups.CandidateStore.Candidate;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.RateLimit;
import coop.meent.core.web.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds out who is meant by a name, an address or a choice.
final class Candidates {
    private static final int CHOICES = 10;
    private static final int ADDRESSES_AN_HOUR = 20;

    private final CandidateStore store = new CandidateStore();
    private final RateLimit addresses;
    private final Clock clock;

    Candidates(Clock clock) {
        this.clock = clock;
        this.addresses =
                new RateLimit(ADDRESSES_AN_HOUR, ADDRESSES_AN_HOUR, Duration.ofHours(1), clock);
    }

    /// Whom somebody may have meant.
    ///
    /// @param sure who it is; empty when somebody has to choose, or nobody fits
    /// @param doubt what to answer then
    record Sought(Optional<Candidate> sure, Added doubt) {
        private static Sought of(Optional<Candidate> found, String otherwise) {
            return new Sought(found, Added.Refused.because("who", otherwise));
        }
    }

    /// @throws TooMany when the viewer tried too many addresses
    Sought meant(Handle db, Viewer viewer, KnownGroup group, MemberForm form) {
        var today = LocalDate.now(clock);
        if (form.chosen().isPresent()) {
            var chosen = store.byId(db, form.chosen().getAsLong(), today);
            return Sought.of(chosen, "groups.problem.nobody");
        }
        return EmailAddress.of(form.who())
                .map(it -> byAddress(db, viewer, group, it))
                .orElseGet(() -> byName(store.byName(db, words(form.who()), today, CHOICES), form));
    }

    // the same words for an address without an account and for somebody who cannot be added
    private Sought byAddress(Handle db, Viewer viewer, KnownGroup group, EmailAddress address) {
        limit(viewer);
        var found = store.byAddress(db, address.norm(), group.alsoGuests(), LocalDate.now(clock));
        return Sought.of(found, "groups.problem.address");
    }

    // whoever tries addresses one after the other learns nothing more after a while
    private void limit(Viewer viewer) {
        if (viewer.administrator()) {
            return;
        }
        addresses
                .take(Long.toString(viewer.person().orElse(0)))
                .ifPresent(pause -> {
                    throw new TooMany(pause);
                });
    }

    private static Sought byName(List<Candidate> found, MemberForm form) {
        if (found.isEmpty()) {
            return Sought.of(Optional.empty(), "groups.problem.nobody");
        }
        var whole = found.size() == 1 && found.getFirst().name().equalsIgnoreCase(form.who());
        return new Sought(
                whole ? Optional.of(found.getFirst()) : Optional.empty(), new Added.Which(found));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
    }
}
