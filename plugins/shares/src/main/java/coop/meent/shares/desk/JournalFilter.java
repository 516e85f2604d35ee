package coop.meent.shares.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.api.Problem;
import coop.meent.shares.book.Entries;
import coop.meent.shares.ledger.Kind;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What of the journal somebody wants to see.
///
/// @param holder a number, as typed
record JournalFilter(String kind, String from, String to, String holder) {
    private static final int LONGEST = 20;

    static JournalFilter read(Function<String, String> said) {
        return new JournalFilter(
                typed(said, "kind"), typed(said, "from"), typed(said, "to"), typed(said, "holder"));
    }

    private static String typed(Function<String, String> said, String name) {
        var text = said.apply(name).strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    boolean filtered() {
        return !(kind + from + to + holder).isEmpty();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!kind.isEmpty() && known().isEmpty()) {
            problems.add(Problem.of("kind", Typed.PROBLEM + "kind"));
        }
        if (!from.isEmpty() && Typed.day(from).isEmpty()) {
            problems.add(Problem.of("from", Typed.PROBLEM + "date"));
        }
        if (!to.isEmpty() && Typed.day(to).isEmpty()) {
            problems.add(Problem.of("to", Typed.PROBLEM + "date"));
        }
        if (!holder.isEmpty() && number().isEmpty()) {
            problems.add(Problem.of("holder", Typed.PROBLEM + "holder.number"));
        }
        return problems;
    }

    private Optional<Kind> known() {
        return Arrays.stream(Kind.values()).filter(it -> it.name().equals(kind)).findFirst();
    }

    /// {@return the holder; empty for everybody}
    OptionalLong number() {
        return holder.matches("[1-9]\\d{0,14}")
                ? OptionalLong.of(Long.parseLong(holder))
                : OptionalLong.empty();
    }

    /// {@return what of it the book understands}
    Entries.Choice choice() {
        return new Entries.Choice(known().map(Kind::name).orElse(""), day(from), day(to));
    }

    private static Optional<LocalDate> day(String typed) {
        return typed.isEmpty() ? Optional.empty() : Typed.day(typed);
    }

    /// {@return the path of the piece behind a cursor}
    String path(long register, String cursor) {
        var query = new StringBuilder("/shares/" + register + "/entries?cursor=");
        query.append(URLEncoder.encode(cursor, UTF_8));
        Map.of("kind", kind, "from", from, "to", to)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        query.append('&').append(name).append('=');
                        query.append(URLEncoder.encode(value, UTF_8));
                    }
                });
        return query.toString();
    }
}
