package coop.meent.compass.deeds;

import coop.meent.api.Principle;
import coop.meent.api.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that an organisation, or a person for themselves, does about a principle.
///
/// @param scan from which it came
/// @param whose for whom it is
/// @param changed what came of it, told half a year later; empty until then
/// @param version counts its changes
record Action(
        long id,
        int scan,
        Whose whose,
        Plan plan,
        State state,
        String changed,
        Instant madeAt,
        Optional<Instant> endedAt,
        int version) {
    /// Kind of thing, for notices, links and calendars.
    static final String TYPE = "action";

    /// How it stands.
    enum State {
        OPEN,
        DONE,
        DROPPED;

        /// {@return its name in addresses and messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /// For whom something is done: an organisation, or one person.
    record Whose(OptionalLong organisation, OptionalLong person) {
        /// {@return whether the viewer is among them}
        boolean includes(Viewer viewer) {
            return organisation.isPresent()
                    ? viewer.organisations().contains(organisation.getAsLong())
                    : person.isPresent() && person.equals(viewer.person());
        }
    }

    /// What is to be done.
    ///
    /// @param about more words; may be empty
    /// @param owner who sees to it; nobody once they have left
    /// @param due the day on which it is to be done
    record Plan(
            Principle principle, String title, String about, OptionalLong owner, LocalDate due) {}

    public boolean open() {
        return state == State.OPEN;
    }

    boolean late(LocalDate today) {
        return open() && plan.due().isBefore(today);
    }

    public String title() {
        return plan.title();
    }

    String subject() {
        return TYPE + ":" + id;
    }

    /// {@return the address of its page, without language}
    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/compass/actions/" + id;
    }
}
