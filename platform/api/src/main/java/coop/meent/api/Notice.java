package coop.meent.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Something that people hear of, each in their own language and by the channel of their choice.
///
/// Nobody hears of the same event twice: person, kind, subject and key make it one.
///
/// @param kind id of a [NoticeKind] of the same plugin
/// @param to who hears it
/// @param subject what it is about, `type:id`, e.g. `vacancy:42`
/// @param path where it leads, `/`-led, without language
/// @param message key of its one line; with `<message>.text` and `<message>.button`, if there are
///   such, in a mail of its own
/// @param arguments fill the texts: strings, numbers, and dates, which each reads in their language
/// @param key what tells two events of a kind about one subject apart, e.g. a day; empty when there
///   is but one
/// @since 1.0
public record Notice(
        String kind,
        Recipients to,
        String subject,
        String path,
        String message,
        List<Object> arguments,
        String key) {
    public Notice {
        arguments = List.copyOf(arguments);
        if (!subject.contains(":")) {
            throw new IllegalArgumentException("not type:id: " + subject);
        }
        arguments.forEach(Notice::check);
    }

    /// Who hears of it.
    public sealed interface Recipients {
        /// These persons, unless they chose not to hear of the kind.
        record Persons(Set<Long> ids) implements Recipients {
            public Persons {
                ids = Set.copyOf(ids);
            }
        }

        /// All who want to hear of the kind and may know of the subject.
        record Interested() implements Recipients {}
    }

    /// {@return a notice to all who want to hear of its kind, still without its words}
    public static Notice of(String kind, String subject, String path) {
        return new Notice(
                kind, new Recipients.Interested(), subject, path, kind, List.of(), "");
    }

    /// {@return the same notice to certain persons}
    public Notice to(Collection<Long> persons) {
        var ids = new Recipients.Persons(Set.copyOf(persons));
        return new Notice(kind, ids, subject, path, message, arguments, key);
    }

    /// {@return the same notice in these words}
    public Notice saying(String words, Object... fill) {
        return new Notice(kind, to, subject, path, words, List.of(fill), key);
    }

    /// {@return the same notice about one of several events, e.g. that of a day}
    public Notice once(String event) {
        return new Notice(kind, to, subject, path, message, arguments, event);
    }

    private static void check(Object argument) {
        boolean good =
                argument instanceof String
                        || argument instanceof Number
                        || argument instanceof LocalDate;
        if (!good) {
            throw new IllegalArgumentException("neither text, number nor date: " + argument);
        }
    }
}
