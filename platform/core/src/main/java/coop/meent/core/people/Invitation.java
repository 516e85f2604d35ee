package coop.meent.core.people;

import coop.meent.api.Role;

/// A colleague's invitation into an organisation.
///
/// @param name how the inviting person calls the invited one
/// @param email to which the invitation went
/// @param hasAccount whether the invited person has one already
public record Invitation(
        long organisation, Role role, String name, String email, boolean hasAccount) {
    @Override
    public String toString() {
        return "an invitation to organisation:" + organisation;
    }
}
