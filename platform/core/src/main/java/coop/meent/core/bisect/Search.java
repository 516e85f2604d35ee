package coop.meent.core.bisect;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A search for the plugin that breaks a page.
///
/// @param id its number
/// @param path of the page; empty when somebody looks at the pages themselves
/// @param missing text that must be on the page; empty when only an error counts
/// @param person through whose eyes the site looks; a visitor's when empty
/// @param alone whether the site judges by itself
/// @param suspects who can still be to blame
/// @param resting who rests for it now
/// @param proven whether the page was seen in order already
/// @param culprit who is to blame; empty while nobody is known to be
/// @param quiet whether nobody else noticed anything of it
/// @param answer what was said about the last question; empty when it waits
public record Search(
        long id,
        String path,
        String missing,
        OptionalLong person,
        boolean alone,
        State state,
        List<String> suspects,
        List<String> resting,
        boolean proven,
        String culprit,
        boolean quiet,
        int steps,
        String answer) {
    /// How far it is.
    public enum State {
        ASKED,
        RUNNING,
        WAITING,
        FOUND,
        INNOCENT,
        FINE,
        STOPPED,
        BROKEN_OFF;

        /// {@return its name in the database, the API and the words}
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// {@return whether it has come to an end}
    public boolean over() {
        return switch (state) {
            case ASKED, RUNNING, WAITING -> false;
            case FOUND, INNOCENT, FINE, STOPPED, BROKEN_OFF -> true;
        };
    }

    /// {@return whether somebody is to say how the pages are now}
    public boolean asks() {
        return state == State.WAITING && answer.isEmpty();
    }

    Search with(Halving left) {
        return new Search(
                id,
                path,
                missing,
                person,
                alone,
                state,
                left.suspects(),
                resting,
                left.proven(),
                culprit,
                quiet,
                steps + 1,
                answer);
    }

    Search at(State next, Collection<String> off, String found) {
        var now = off.stream().sorted().toList();
        return new Search(
                id, path, missing, person, alone, next, suspects, now, proven, found, quiet, steps,
                answer);
    }

    Search counted(int taken, boolean unnoticed) {
        return new Search(
                id, path, missing, person, alone, state, suspects, resting, proven, culprit,
                unnoticed, taken, answer);
    }

    Halving halving() {
        return new Halving(suspects, proven);
    }
}
