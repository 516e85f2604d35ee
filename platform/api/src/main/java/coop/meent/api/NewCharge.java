package coop.meent.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Something that somebody has to pay to an organisation, before it is opened.
///
/// Plugin, subject and key make it one: however often it is opened, there is one charge.
///
/// @param payer who has to pay
/// @param payee id of the organisation that is paid
/// @param lines what it is for; together more than nothing
/// @param subject what it is about, `type:id`, e.g. `booking:42`; never personal data
/// @param path where that is seen, `/`-led, without language
/// @param due the last day on which it is paid in time
/// @param key what tells two charges about one subject apart, e.g. a year; empty when there is but
///   one
/// @since 1.0
public record NewCharge(
        Payer payer,
        long payee,
        List<Line> lines,
        String subject,
        String path,
        LocalDate due,
        String key) {
    public NewCharge {
        lines = List.copyOf(lines);
        if (!subject.contains(":")) {
            throw new IllegalArgumentException("not type:id: " + subject);
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("no path of ours: " + path);
        }
    }

    /// Who has to pay.
    public sealed interface Payer {
        /// An organisation; its representatives and administrators see the charge.
        record Organisation(long id) implements Payer {}

        /// A person.
        record Person(long id) implements Payer {}
    }

    /// One thing that is to be paid for.
    ///
    /// @param words what it is, by language (`nl`, `fr`, `en`), or under the empty key in all of
    ///   them; plain text
    /// @param cents what it costs, in euro cents, everything included; less than nothing for a
    ///   reduction
    public record Line(Map<String, String> words, long cents) {
        public Line {
            words = Map.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a line without words");
            }
        }

        /// {@return what it is, in a language, or else in one that there is}
        public String words(String language) {
            return List.of(language, "", "nl", "en", "fr").stream()
                    .filter(words::containsKey)
                    .findFirst()
                    .map(words::get)
                    .orElse("");
        }
    }

    /// {@return a charge that is paid by that day, still without its lines}
    public static NewCharge of(
            Payer payer, long payee, LocalDate due, String subject, String path) {
        return new NewCharge(payer, payee, List.of(), subject, path, due, "");
    }

    /// {@return the same charge with one line more, in the same words for everybody}
    public NewCharge line(String words, long cents) {
        return line(Map.of("", words), cents);
    }

    /// {@return the same charge with one line more}
    ///
    /// @param words by language
    public NewCharge line(Map<String, String> words, long cents) {
        var more = new ArrayList<>(lines);
        more.add(new Line(words, cents));
        return new NewCharge(payer, payee, more, subject, path, due, key);
    }

    /// {@return the same charge as one of several about its subject, e.g. that of a year}
    public NewCharge once(String which) {
        return new NewCharge(payer, payee, lines, subject, path, due, which);
    }

    /// {@return what is to be paid, in euro cents}
    public long cents() {
        return lines.stream().mapToLong(Line::cents).reduce(0, Math::addExact);
    }
}
