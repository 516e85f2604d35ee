package coop.meent.core.profile;

import coop.meent.api.Role;
import java.util.List;

/// Somebody with an account, with their profile and the organisations they act for today.
public record PersonCard(
        long id, String name, String email, String language, Profile profile, List<Tie> ties) {
    public PersonCard {
        ties = List.copyOf(ties);
    }

    /// What ties somebody to an organisation today.
    public record Tie(long organisation, Role role) {}
}
