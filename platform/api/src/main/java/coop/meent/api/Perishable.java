package coop.meent.api;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;

/// A thing of which somebody is asked, every now and then, whether it is still correct.
///
/// Some days before it is due its owners are asked; when none of them has answered by the end of
/// the grace, also the deputies and whoever acts for the organisation; in the end it waits for the
/// team.
///
/// @param type the kind in lower case, as in [Transaction#publish]
/// @param id its id within that kind
/// @param title how it is called, plain text
/// @param path `/`-led address of its page, without language
/// @param edit where it is corrected or closed, `/`-led
/// @param due the last day on which it may be taken for correct without a question
/// @param rhythm how long it is correct after somebody said so
/// @param grace how long after it is due the owners have; after that readers are told
/// @param owners who is asked first
/// @param deputies who is asked when the owners do not answer
/// @param organisation whose thing it is: owners who act for it no more are passed over
/// @since 1.0
public record Perishable(
        String type,
        String id,
        String title,
        String path,
        String edit,
        LocalDate due,
        Period rhythm,
        Period grace,
        Set<Long> owners,
        Set<Long> deputies,
        OptionalLong organisation) {
    public Perishable {
        owners = Set.copyOf(owners);
        deputies = Set.copyOf(deputies);
        if (!path.startsWith("/") || !edit.startsWith("/")) {
            throw new IllegalArgumentException("no paths of ours: " + path + ", " + edit);
        }
        if (due.plus(rhythm).isBefore(due.plusDays(1))) {
            throw new IllegalArgumentException("never correct for a day: " + rhythm);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("no grace: " + grace);
        }
    }

    /// {@return a thing that is corrected where it is read, with a rhythm of six months and a grace
    /// of two weeks, of nobody yet}
    public static Perishable of(String type, String id, String title, String path, LocalDate due) {
        return new Perishable(
                type,
                id,
                title,
                path,
                path,
                due,
                Period.ofMonths(6),
                Period.ofWeeks(2),
                Set.of(),
                Set.of(),
                OptionalLong.empty());
    }

    /// {@return the same thing, corrected on another page}
    public Perishable correctedAt(String page) {
        return new Perishable(
                type, id, title, path, page, due, rhythm, grace, owners, deputies, organisation);
    }

    /// {@return the same thing in another rhythm}
    public Perishable every(Period time, Period patience) {
        return new Perishable(
                type, id, title, path, edit, due, time, patience, owners, deputies, organisation);
    }

    /// {@return the same thing, about which these are asked}
    public Perishable ownedBy(Collection<Long> first, Collection<Long> then) {
        return new Perishable(
                type,
                id,
                title,
                path,
                edit,
                due,
                rhythm,
                grace,
                Set.copyOf(first),
                Set.copyOf(then),
                organisation);
    }

    /// {@return the same thing, of an organisation}
    public Perishable of(long owner) {
        return new Perishable(
                type,
                id,
                title,
                path,
                edit,
                due,
                rhythm,
                grace,
                owners,
                deputies,
                OptionalLong.of(owner));
    }
}
