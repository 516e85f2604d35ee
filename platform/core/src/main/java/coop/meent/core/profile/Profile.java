package coop.meent.core.profile;

import java.util.List;

/// What somebody tells of themselves.
///
/// @param offers what they like to do or can offer, as lower case tags
/// @param spoken languages they speak, as tags such as `nl`
/// @param findable whether members find them by the search
public record Profile(
        String about,
        String looksFor,
        List<String> offers,
        List<String> spoken,
        SeenBy seenBy,
        Contact contact,
        boolean findable,
        Welcome welcome) {
    /// Of whoever has written nothing yet: seen by colleagues only.
    public static final Profile NONE =
            new Profile(
                    "",
                    "",
                    List.of(),
                    List.of(),
                    SeenBy.COLLEAGUES,
                    Contact.NONE,
                    false,
                    Welcome.FIRST);

    public Profile {
        offers = List.copyOf(offers);
        spoken = List.copyOf(spoken);
    }

    /// Who reads a profile.
    public enum SeenBy {
        /// Whoever acts for the same organisation.
        COLLEAGUES,
        /// Whoever acts for a member.
        MEMBERS
    }

    /// How members reach somebody.
    public enum Contact {
        /// Not by this site.
        NONE,
        /// By a form; the address stays unknown.
        FORM,
        /// By their address, which is shown.
        EMAIL
    }

    /// {@return whether there is nothing to read in it}
    public boolean empty() {
        return about.isEmpty() && looksFor.isEmpty() && offers.isEmpty();
    }

    /// {@return the same profile at another point of the first visit}
    Profile with(Welcome other) {
        return new Profile(about, looksFor, offers, spoken, seenBy, contact, findable, other);
    }
}
