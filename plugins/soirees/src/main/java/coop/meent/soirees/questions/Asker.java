package coop.meent.soirees.questions;

import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Own;
import java.util.OptionalLong;

/// Who asks or votes, for the limit and to take back: a person, or a guest by their registration.
/// It is never shown, written in a log or handed on.
///
/// @param registration of a guest; empty for a person
record Asker(OptionalLong person, OptionalLong registration) {
    /// {@return who is signed in; nobody for a visitor}
    static Asker of(Viewer viewer) {
        return new Asker(viewer.person(), OptionalLong.empty());
    }

    /// {@return the person of the registration, or the guest: who has a link and an account is one}
    static Asker of(Own own) {
        var person = own.registration().who().person();
        return person.isPresent()
                ? new Asker(person, OptionalLong.empty())
                : new Asker(person, OptionalLong.of(own.registration().id()));
    }

    @Override
    public String toString() {
        return "asker";
    }
}
